package dev.ringback.task.number;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.customer;
import static dev.ringback.task.testing.Crm.enquiry;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.order;
import static dev.ringback.task.testing.Crm.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.People;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invariant 8. Guards: encryption of contacts and of import bodies, masking of rejected lines and of topics. */
@QuarkusTest
@OnTheStack
class NoNumberInClearTest {

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    void noNumberStandsInAnyTableEventOrLogLine() throws Exception {
        TestClock.set(Instant.parse("2026-04-02T04:00:00Z"));
        String number = Crm.phone();
        Queue<String> log = new ConcurrentLinkedQueue<>();
        Handler listener = listener(log);
        Logger.getLogger("").addHandler(listener);
        try {
            useEverywhere(number);
            try (Socket upload = halfAnUpload(number)) {
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> Database.count("SELECT count(*) FROM import_chunk") > 0);

                assertThat(columnsThatHold(number.substring(2))).isEmpty();
            }
            assertThat(topicsThatHold(number.substring(2))).isEmpty();
            assertThat(log).isNotEmpty().noneMatch(line -> line.contains(number.substring(2)));
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
    }

    /** The scan itself finds what is there. */
    @Test
    void theScanFindsANumberThatIsInClear() {
        String id = fresh("SO");
        Map<String, Object> order = order(null);
        order.put("externalId", id);
        Crm.receivedOrder(order);

        assertThat(columnsThatHold(id)).contains("business_order.external_id", "idempotency_key.body");
    }

    private static void useEverywhere(String number) {
        Map<String, Object> order = order("2026-03-20T10:00:00Z");
        order.put("customer", customer(number));
        String orderId = Crm.receivedOrder(order);
        Map<String, Object> conflict = order("2026-03-20T10:00:00Z");
        conflict.put("customer", customer(number + "0"));
        post("/v1/orders", conflict).then().statusCode(422);
        Map<String, Object> enquiry = enquiry("2026-03-30T10:00:00Z");
        enquiry.put("customer", customer(number));
        enquiry.put("topic", "please call " + number);
        post("/v1/enquiries", enquiry).then().statusCode(201);
        Map<String, Object> customer = customer(number);
        customer.put("source", "crm");
        customer.put("name", "王伟 " + number);
        String id =
                post("/v1/customers", customer).then().statusCode(201).extract().path("id");
        String moved = CallCentre.customer().id().toString();
        People.post(
                        "crm",
                        moved,
                        "number-changes",
                        Map.of("phone", number, "reason", "is at " + number + " from now on"))
                .then()
                .statusCode(200);
        People.post("crm", moved, "merges", Map.of("into", id, "reason", "both have " + number))
                .then()
                .statusCode(200);
        String file = "externalId,name,phone\nC1,王伟," + number + "\nC2,王伟," + number + "0\nC3," + number + ",\nC4,\""
                + number;
        String imported = as("crm")
                .header("Idempotency-Key", fresh("key"))
                .header("Content-Type", "text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=customers&source=" + fresh("erp"))
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        as("crm").get("/v1/imports/" + imported).path("state").equals("DONE"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("SELECT count(*) FROM task WHERE subject_id = ?::uuid", orderId) == 1);
        assertThat(as("crm").get("/v1/imports/" + imported + "/rejections").asString())
                .contains("\"row\":4")
                .doesNotContain(number.substring(2));
    }

    private static Socket halfAnUpload(String number) throws Exception {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write(
                        ("POST /v1/imports?kind=customers&source=erp HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                        + TestTokens.token("crm", "crm-1")
                                        + "\r\nContent-Type: text/csv\r\nIdempotency-Key: "
                                        + fresh("key") + "\r\nContent-Length: 10000000\r\n\r\n"
                                        + (number + ",").repeat(40_000))
                                .getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Every column of text, JSON or bytes in which the digits stand. */
    private static List<String> columnsThatHold(String digits) {
        List<String> holding = new ArrayList<>();
        for (String column : Database.rows("""
                SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
                JOIN information_schema.tables t USING (table_schema, table_name)
                WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
                  AND c.data_type IN ('text', 'character varying', 'bytea', 'json', 'jsonb', 'ARRAY')
                """)) {
            String[] parts = column.split("\\|");
            String text = parts[2].equals("bytea")
                    ? "encode(%s, 'escape')".formatted(parts[1])
                    : "%s::text".formatted(parts[1]);
            long found =
                    Database.count("SELECT count(*) FROM " + parts[0] + " WHERE strpos(" + text + ", ?) > 0", digits);
            if (found > 0) {
                holding.add(parts[0] + "." + parts[1]);
            }
        }
        return holding;
    }

    private static List<String> topicsThatHold(String digits) {
        return List.of("ringback.customer", "ringback.fact", "ringback.task").stream()
                .filter(topic -> Topic.named(topic).records().stream()
                        .anyMatch(record -> new String(record.value(), StandardCharsets.UTF_8).contains(digits)))
                .toList();
    }

    private static Handler listener(Queue<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(record.getMessage()
                        + List.of(record.getParameters() == null ? new Object[0] : record.getParameters())
                        + (record.getThrown() == null ? "" : record.getThrown().toString()));
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
