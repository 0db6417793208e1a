package dev.ringback.task.progress;

import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.execute;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards of a day (TASK-20), and gift records that customers contradict (TASK-10). */
@QuarkusTest
@OnTheStack
class CardTest {

    @BeforeEach
    void inMay() {
        TestClock.set(Instant.parse("2026-05-05T02:00:00Z"));
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("TASK-20")
    void aDaysFollowUpsGoToTheManagerOfEachUnitAtFiveAndOneSentAfterItIsLate() {
        String program = program();
        TestClock.set(Instant.parse("2026-04-07T02:00:00Z"));
        CallCentre.create(List.of(
                newTask(program, customer(), "2026-04-07", "S1"),
                newTask(program, customer(), "2026-04-07", "S1"),
                newTask(program, customer(), "2026-04-07", "S2")));
        execute(
                "UPDATE task SET state = 'CLOSED', closed_reason = 'COMPLETED', closed_at = '2026-04-07T03:00:00Z'"
                        + " WHERE id = (SELECT id FROM task WHERE program_id = ? AND org_unit_id = 'S1' LIMIT 1)",
                program);

        cards(program, "2026-04-07")
                .then()
                .statusCode(200)
                .body("dueAt", equalTo("2026-04-07T09:00:00Z"))
                .body("cards.orgUnitId", contains("S1", "S2"))
                .body("cards.done", contains(1, 0))
                .body("cards.open", contains(1, 1))
                .body("cards.late", contains(false, false))
                .body("cards[0].sentAt", nullValue());
        TestClock.set(Instant.parse("2026-04-07T08:59:58Z"));
        send(program, "2026-04-07", "S1").then().statusCode(200).body("cards[0].late", equalTo(false));
        TestClock.set(Instant.parse("2026-04-07T09:00:01Z"));
        send(program, "2026-04-07", "S2")
                .then()
                .body("cards.late", contains(false, true))
                .body("cards[1].sentBy", equalTo("supervisor-1"));
        String sent = send(program, "2026-04-07", "S1").path("cards[0].sentAt");
        assertThat(sent).startsWith("2026-04-07T08:59:5");
        send(program, "2026-04-08", "S1").then().statusCode(422).body("violations.field", contains("date"));
        cards(program, "2026-02-30").then().statusCode(org.hamcrest.Matchers.oneOf(400, 404));
        cards("nothing", "2026-04-07").then().statusCode(404);
    }

    @Test
    @Rule("TASK-10")
    void whatACustomerSaysDifferentlyGoesToTheStoreAndAboveItWhenItIsNotResolved() {
        String store = fresh("S");
        String gift = post("/v1/gifts", gift(store)).path("id");
        String resolved = find(gift)
                .then()
                .statusCode(201)
                .body("orgUnitId", equalTo(store))
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
        String escalated = find(gift).path("id");
        String open = find(gift).path("id");

        conclude(resolved, "resolutions").then().statusCode(200).body("state", equalTo("RESOLVED"));
        conclude(escalated, "escalations")
                .then()
                .statusCode(200)
                .body("state", equalTo("ESCALATED"))
                .body("concludedBy", equalTo("supervisor-1"));

        conclude(resolved, "escalations").then().statusCode(409).body("code", equalTo("DISCREPANCY_CONCLUDED"));
        as("manager")
                .get("/v1/gift-discrepancies?orgUnitId=" + store + "&state=ESCALATED")
                .then()
                .body("items.id", contains(escalated));
        as("manager")
                .get("/v1/gift-discrepancies?orgUnitId=" + store + "&state=OPEN")
                .then()
                .body("items.id", contains(open));
        find(UUID.randomUUID().toString()).then().statusCode(404);
    }

    private static Map<String, Object> gift(String store) {
        Map<String, Object> gift = new HashMap<>(Map.of(
                "source",
                "pos",
                "externalId",
                fresh("G"),
                "business",
                "gifts",
                "kind",
                "STORE_GIFT",
                "value",
                "9",
                "orgUnitId",
                store));
        gift.put("submittedOn", "2026-05-04");
        gift.put("customer", dev.ringback.task.testing.Crm.customer());
        return gift;
    }

    private static Response find(String gift) {
        return write("quality", "/v1/gifts/" + gift + "/discrepancies", Map.of("text", "Got no kettle"));
    }

    private static Response conclude(String id, String how) {
        return write("supervisor", "/v1/gift-discrepancies/" + id + "/" + how, Map.of("text", "Looked into"));
    }

    private static Response write(String role, String path, Object body) {
        return as(role).header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private static Response cards(String program, String date) {
        return as("manager").get("/v1/programs/" + program + "/cards?date=" + date);
    }

    private static Response send(String program, String date, String unit) {
        return write("supervisor", "/v1/programs/" + program + "/cards", Map.of("date", date, "orgUnitId", unit));
    }

    private static NewTask newTask(String program, Customer customer, String dueOn, @Nullable String unit) {
        return new NewTask(
                program,
                1,
                "TECHNICAL_ENQUIRY",
                "TASK-3",
                "boilers",
                customer.id(),
                "ENQUIRY",
                UUID.randomUUID(),
                fresh("EQ"),
                LocalDate.parse(dueOn),
                LocalDate.parse(dueOn),
                null,
                unit,
                2,
                Duration.ofHours(2),
                List.of(),
                1,
                null,
                null);
    }
}
