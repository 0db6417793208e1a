package dev.ringback.task.imports;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import dev.ringback.task.testing.Upload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheStack
class ImportResourceTest {

    private static final String HEADER =
            "externalId,customerExternalId,customerName,customerPhone,business,amount,closedAt,ownerAgentId,orgUnitId\n";

    @Test
    void everyRowOfAGoodFileBecomesAnOrder() {
        String source = fresh("erp");
        String rows = IntStream.range(0, 2500)
                .mapToObj(i -> row("S" + i, "C" + i % 400, phone(i % 400), "10.50"))
                .collect(Collectors.joining());

        JsonPath done = imported("orders", source, "text/csv", HEADER + rows);

        assertCounts(done, 2500, 2500, 0, 0);
        assertThat(Database.count("SELECT count(*) FROM business_order WHERE source = ?", source))
                .isEqualTo(2500);
        assertThat(Database.count("SELECT count(*) FROM customer WHERE source = ?", source))
                .isEqualTo(400);
        assertThat(done.getString("startedAt")).isNotNull();
        assertThat(done.getString("finishedAt")).isNotNull();
        assertThat(chunks(done.getString("id"))).isZero();
    }

    @Test
    void importedOrdersAreAnnouncedLikeSingleOnes() {
        String source = fresh("erp");

        imported("orders", source, "text/csv", HEADER + row("S1", "C1", Crm.phone(), "1"));

        String id = Database.rows("SELECT id FROM business_order WHERE source = ?", source)
                .getFirst();
        Topic.fact().awaitOne(id, "dev.ringback.order-received.v1");
    }

    @Test
    void aFileSentAgainUnderANewKeyIsAllDuplicates() {
        String source = fresh("erp");
        String file = HEADER + row("S1", "C1", Crm.phone(), "10.50") + row("S2", "C2", Crm.phone(), "0");
        imported("orders", source, "text/csv", file);

        assertCounts(imported("orders", source, "text/csv", file), 2, 0, 2, 0);
    }

    @Test
    void aFileSentAgainUnderItsKeyIsTheSameImport() {
        String source = fresh("erp");
        String key = fresh("key");
        String file = HEADER + row("S1", "C1", Crm.phone(), "10.50");
        Response first = post("orders", source, "text/csv", key, bytes(file));

        Response again = post("orders", source, "text/csv", key, bytes(file));

        again.then().statusCode(202).header("Idempotency-Replayed", "true").body("id", equalTo(first.path("id")));
        post("orders", source, "text/csv", key, bytes(file + row("S2", "C2", Crm.phone(), "1")))
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        awaitDone(first.path("id"));
        assertThat(Database.count("SELECT count(*) FROM bulk_import WHERE source = ?", source))
                .isOne();
    }

    @Test
    void badRowsAreRejectedWithTheirNumberFieldAndReasonAndTheOthersTaken() {
        String source = fresh("erp");
        String phone = Crm.phone();
        String file = HEADER
                + row("S1", "C1", phone, "10.50")
                + row("S2", "C2", "12345678901", "1")
                + row("S3", "C3", Crm.phone(), "-1")
                + "S4,C4,N," + Crm.phone() + ",furniture,1,2026-02-30T00:00:00Z,,\n"
                + "S5,C5,N," + Crm.phone() + ",,1,,,\n"
                + row("S1", "C1", phone, "11")
                + row("S1", "C1", phone, "10.5")
                + row("S7", "C1", Crm.phone(), "1")
                + "S8,C8,N," + Crm.phone() + ",furniture,1,,,,surplus\n"
                + "S9,C9,N," + Crm.phone() + ",furniture,1,2999-01-01T00:00:00Z,,\n"
                + "\n   \n"
                + row("S10", "C10", Crm.phone(), "1e30");

        JsonPath done = imported("orders", source, "text/csv", file);

        assertCounts(done, 11, 1, 1, 9);
        assertThat(rejections(done))
                .extracting(each -> each.getInt("row") + " " + each.getString("code") + " " + each.getString("field"))
                .containsExactly(
                        "2 PHONE customerPhone",
                        "3 AMOUNT amount",
                        "4 WRONG_TYPE closedAt",
                        "5 NOT_NULL business",
                        "6 EXTERNAL_ID_CONFLICT amount",
                        "8 EXTERNAL_ID_CONFLICT customerPhone",
                        "9 TOO_MANY_COLUMNS null",
                        "10 HAPPENED closedAt",
                        "11 AMOUNT amount");
        assertThat(rejections(done))
                .allSatisfy(each -> assertThat(each.getString("message")).isNotBlank());
    }

    @Test
    void rejectedLinesShowNoNumber() {
        String source = fresh("erp");
        String valid = "13912345678";
        String file = HEADER
                + row("S1", "C1", valid, "-1")
                + row("S2", "C2", "139-1234-56789", "1")
                + "S3,C3," + valid + ",王伟,furniture,1,,,\n"
                + "S4,C4,\"" + valid + "\n";

        List<JsonPath> rejections = rejections(imported("orders", source, "text/csv", file));

        assertThat(rejections).hasSize(4);
        assertThat(rejections)
                .allSatisfy(each -> assertThat(each.getString("line"))
                        .doesNotContain("12345678", "1234-5678")
                        .contains("*"));
    }

    @Test
    void aHostileFileCostsItsBadLinesOnly() {
        String source = fresh("erp");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        file.writeBytes(bytes(HEADER.replace("\n", "\r\n")));
        file.writeBytes(bytes(row("S1", "C1", Crm.phone(), "1").replace("\n", "\r\n")));
        file.writeBytes(bytes("S2,C2,\"never closed," + Crm.phone() + ",furniture,1,,,\n"));
        file.writeBytes(bytes(row("S3", "C3", Crm.phone(), "1")));
        file.writeBytes(bytes("S4,C4," + "x".repeat(5_000_000) + "\n"));
        file.writeBytes(bytes(row("S5", "C5", Crm.phone(), "1")));
        file.writeBytes("S6,C6,王伟,13812345678,furniture,1,,,\n".getBytes(Charset.forName("GB18030")));
        file.writeBytes(bytes("S7,C7,a\u0000b," + Crm.phone() + ",furniture,1,,,\n"));
        file.writeBytes(new byte[] {0, (byte) 0xff, (byte) 0xc0, '\n'});
        file.writeBytes(bytes("S9,C9,\"Li, \"\"Na\"\"\nof two lines\"," + Crm.phone() + ",furniture,1,,,\n"));
        file.writeBytes(bytes("S10,C10,\"a\" b," + Crm.phone() + ",furniture,1,,,\n"));
        file.writeBytes(bytes("=cmd|' /C calc'!A0\n"));
        file.writeBytes(bytes(row("S12", "C12", Crm.phone(), "1").stripTrailing()));

        JsonPath done = imported("orders", source, "text/csv", file.toByteArray());

        List<String> rejected = rejections(done).stream()
                .map(each -> each.getInt("row") + " " + each.getString("code"))
                .toList();
        assertThat(rejected)
                .contains("2 UNCLOSED_QUOTE", "4 LINE_TOO_LONG", "6 NOT_UTF8", "7 PLAIN_TEXT", "8 NOT_UTF8");
        assertThat(Database.rows("SELECT external_id FROM business_order WHERE source = ? ORDER BY 1", source))
                .contains("S1", "S3", "S5", "S12")
                .doesNotContain("S2", "S4", "S6", "S7");
        assertThat(done.getLong("rowsRead")).isEqualTo(12);
        assertThat(done.getLong("accepted") + done.getLong("rejected")).isEqualTo(12);
    }

    @Test
    void ndjsonRowsAreBodiesOfSingleWrites() {
        String source = fresh("erp");
        String file = """
                {"externalId": "E1", "customer": {"externalId": "C1", "name": "王伟", "phone": "%s"}, "business": "boilers", "receivedAt": "2026-03-12T02:15:00Z", "topic": "call 13812345678"}
                {"externalId": "E2", "customer": {"externalId": "C2", "name": "王伟", "phone": "1"}, "business": "boilers", "receivedAt": "2026-03-12T02:15:00Z"}
                {"externalId": "E3", "vip": true}
                {"externalId": "E4", "source": "other"}
                [1]
                {"externalId": 5}
                {"externalId": "E6", "customerId": "%s", "business": "boilers", "receivedAt": "2026-03-12T02:15:00Z"}
                {"externalId": "E7", "externalId": "E8"}
                """.formatted(Crm.phone(), UUID.randomUUID());

        JsonPath done = imported("enquiries", source, "application/x-ndjson", file);

        assertCounts(done, 8, 1, 0, 7);
        assertThat(rejections(done))
                .extracting(each -> each.getInt("row") + " " + each.getString("code") + " " + each.getString("field"))
                .containsExactly(
                        "2 PHONE customer.phone",
                        "3 UNKNOWN_FIELD vip",
                        "4 UNKNOWN_FIELD source",
                        "5 MALFORMED_JSON null",
                        "6 WRONG_TYPE externalId",
                        "7 CUSTOMER_UNKNOWN customerId",
                        "8 MALFORMED_JSON null");
        assertThat(Database.rows("SELECT topic FROM enquiry WHERE source = ?", source))
                .containsExactly("call 138****5678");
    }

    @Test
    void customersAreImportedToo() {
        String source = fresh("erp");
        String phone = Crm.phone();
        String file = "phone,name,externalId\n" + phone + ",王伟,C1\n" + phone + ",李娜,C2\n" + phone + ",王伟,C1\n";

        assertCounts(imported("customers", source, "text/csv", file), 3, 2, 1, 0);
        assertThat(Database.count("SELECT count(DISTINCT contact_id) FROM customer WHERE source = ?", source))
                .isOne();
    }

    @Test
    void aFileWhoseHeaderIsWrongFailsAndSaysWhy() {
        for (String header : List.of(
                "externalId,amount\n",
                "externalId;customerName\n",
                HEADER.replace("orgUnitId", "amount"),
                "\n\n",
                "\"x")) {
            JsonPath failed = imported("orders", fresh("erp"), "text/csv", header + row("S1", "C1", Crm.phone(), "1"));

            assertThat(failed.getString("state")).isEqualTo("FAILED");
            assertThat(failed.getString("failure")).contains("header");
            assertThat(failed.getLong("rowsRead")).isZero();
        }
    }

    @Test
    void aFileOfAHeaderAloneIsDone() {
        assertCounts(imported("orders", fresh("erp"), "text/csv", HEADER), 0, 0, 0, 0);
    }

    /** Guard: progress commits with its batch; without it the rows of the last batch are counted twice. */
    @Test
    void anImportWhoseWorkerDiedGoesOnExactlyBehindItsLastBatch() throws Exception {
        String source = fresh("erp");
        String rows = IntStream.range(0, 6000)
                .mapToObj(i -> i % 10 == 0 ? "bad" + i + "\n" : row("S" + i, "C" + i % 50, phone(i % 50), "1"))
                .collect(Collectors.joining());
        String id = post("orders", source, "text/csv", fresh("key"), bytes(HEADER + rows))
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Database.count("SELECT rows_read FROM bulk_import WHERE id = ?::uuid", id) > 0);

        // As after kill -9: a lease nobody works on, which runs out.
        try (Connection connection = Database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE bulk_import SET lease_owner = gen_random_uuid(),"
                    + " lease_until = clock_timestamp() + interval '1 second' WHERE id = '" + id
                    + "' AND state = 'RUNNING'");
        }

        assertCounts(awaitDone(id), 6000, 5400, 0, 600);
        assertThat(Database.count("SELECT count(*) FROM business_order WHERE source = ?", source))
                .isEqualTo(5400);
        assertThat(Database.count("SELECT count(*) FROM import_rejection WHERE import_id = ?::uuid", id))
                .isEqualTo(600);
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() throws Exception {
        String source = fresh("erp");
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(bytes("POST /v1/imports?kind=orders&source=" + source + " HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: Bearer " + TestTokens.token("crm", "crm-1")
                            + "\r\nContent-Type: text/csv\r\nIdempotency-Key: " + fresh("key")
                            + "\r\nContent-Length: 10000000\r\n\r\n" + HEADER + "x".repeat(600_000)));
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Database.count("SELECT count(*) FROM bulk_import WHERE source = ?", source) == 1);
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.count("SELECT count(*) FROM bulk_import WHERE source = ?", source) == 0);
    }

    @Test
    void aFileLargerThanAnyOtherBodyIsTaken() throws Exception {
        byte[] blanks = "\n".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        byte[] header = bytes(HEADER);

        HttpResponse<String> answer = Upload.post(
                "/v1/imports?kind=orders&source=" + fresh("erp"),
                "text/csv; charset=utf-8",
                fresh("key"),
                BodyPublishers.ofByteArrays(List.of(header, blanks, blanks, blanks)));

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonPath done = awaitDone(JsonPath.from(answer.body()).getString("id"));
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getLong("bytesReceived")).isEqualTo(3_000_000 + header.length);
    }

    @Test
    void whatIsNoImportIsRefused() {
        post("orders", "erp", "text/csv", fresh("key"), new byte[0]).then().statusCode(422);
        post("orders", "erp", "text/csv", "", bytes(HEADER)).then().body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        post("people", "erp", "text/csv", fresh("key"), bytes(HEADER))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("violations.field", hasItem("kind"));
        post("orders", "erp", "application/pdf", fresh("key"), bytes(HEADER))
                .then()
                .statusCode(415);
        as("agent")
                .contentType("text/csv")
                .header("Idempotency-Key", fresh("key"))
                .body(HEADER)
                .post("/v1/imports?kind=orders&source=erp")
                .then()
                .statusCode(403);
        as("crm").get("/v1/imports/" + UUID.randomUUID()).then().statusCode(404);
        as("crm").get("/v1/imports/" + UUID.randomUUID() + "/rejections").then().statusCode(404);
    }

    private static String row(String id, String customer, String phone, String amount) {
        return id + "," + customer + ",王伟," + phone + ",furniture," + amount + ",2026-03-14T09:30:00Z,A01,\n";
    }

    private static String phone(int i) {
        return "137%08d".formatted(i);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long chunks(String id) {
        return Database.count("SELECT count(*) FROM import_chunk WHERE import_id = ?::uuid", id);
    }

    private static Response post(String kind, String source, String type, String key, byte[] file) {
        return as("crm")
                .header("Idempotency-Key", key)
                .header("Content-Type", type)
                .body(file)
                .post("/v1/imports?kind=" + kind + "&source=" + source);
    }

    private static JsonPath imported(String kind, String source, String type, String file) {
        return imported(kind, source, type, bytes(file));
    }

    private static JsonPath imported(String kind, String source, String type, byte[] file) {
        Response answer = post(kind, source, type, fresh("key"), file);
        answer.then().statusCode(202).body("kind", equalTo(kind));
        return awaitDone(answer.path("id"));
    }

    private static JsonPath awaitDone(String id) {
        String path = "/v1/imports/" + id;
        await().atMost(Duration.ofSeconds(90))
                .until(() ->
                        List.of("DONE", "FAILED").contains(as("crm").get(path).<String>path("state")));
        return as("crm").get(path).jsonPath();
    }

    private static List<JsonPath> rejections(JsonPath done) {
        String lines = as("crm")
                .get("/v1/imports/" + done.getString("id") + "/rejections")
                .asString();
        return lines.lines().map(JsonPath::from).toList();
    }

    private static void assertCounts(JsonPath done, long rows, long accepted, long duplicates, long rejected) {
        assertThat(List.of(
                        done.getString("state"),
                        done.getLong("rowsRead"),
                        done.getLong("accepted"),
                        done.getLong("duplicates"),
                        done.getLong("rejected")))
                .as(done.prettify())
                .isEqualTo(List.<Object>of("DONE", rows, accepted, duplicates, rejected));
    }
}
