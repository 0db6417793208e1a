package dev.ringback.task.fact;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claim;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.execute;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.FactReported;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facts that become tasks: windows by the hour, calls that follow calls, callbacks that come again, and what takes them back. */
@QuarkusTest
@OnTheStack
class RegimeFlowTest {

    /** Tuesday 10 March 2026, 15:20 in Shanghai. */
    private static final Instant DROVE_OFF = Instant.parse("2026-03-10T07:20:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private String business;

    @BeforeEach
    void openTheHouse() {
        TestClock.set(DROVE_OFF);
        CallCentre.companyPolicyWithoutCaps();
        business = fresh("cars");
    }

    @AfterEach
    void backToWallTime() {
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    /** Guard: {@code Moment.after} in TaskCreator; without it the deadline itself is late. */
    @Test
    @Rule("TASK-20")
    void aThankYouCanBeClaimedUpToTheHourAndNotAfterIt() {
        String program = program("THANK_YOU", Map.of("kind", "WITHIN", "within", "PT1H", "from", "PT10M"), null);
        String handover =
                post("/v1/handovers", fact("droveOffAt", DROVE_OFF.toString())).path("id");
        String task = awaitTask(program, handover);
        String agent = agent(fresh("U"));
        as("supervisor")
                .get("/v1/tasks/" + task)
                .then()
                .body("opensAt", equalTo("2026-03-10T07:30:00Z"))
                .body("dueAt", equalTo("2026-03-10T08:20:00Z"));

        assertThat(Database.count(
                        "SELECT count(*) FROM task_ready WHERE task_id = ?::uuid AND due_at > '2026-03-10T08:20:00Z'"
                                + " AND due_at < '2026-03-10T08:20:01Z'",
                        task))
                .isEqualTo(1);
        TestClock.set(Instant.parse("2026-03-10T07:29:58Z"));
        claim(agent, program, 1).then().body("leases", hasSize(0));
        TestClock.set(Instant.parse("2026-03-10T08:20:01Z"));
        claim(agent, program, 1).then().body("leases", hasSize(0));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as("supervisor").get("/v1/tasks/" + task).then().body("closedReason", equalTo("EXPIRED")));
        String late = post("/v1/handovers", fact("droveOffAt", "2026-03-10T07:25:00Z"))
                .path("id");
        String other = awaitTask(program, late);
        assertThat(claimOne(agent, program).task()).isEqualTo(other);
    }

    @Test
    @Rule("TASK-26")
    void theCallbackShowsTheNumberThatTheCustomerDialledAndElseTheProgramsOwn() {
        String program =
                program("TECHNICAL_ENQUIRY", Map.of("kind", "DAY_AFTER"), Map.of("callerNumber", "4008000000"));
        Map<String, Object> lead = fact("receivedAt", "2026-03-09T07:00:00Z");
        lead.put("dialledNumber", "4008123456");
        Map<String, Object> plain = fact("receivedAt", "2026-03-09T07:00:00Z");
        String agent = agent(fresh("U"));

        awaitTask(program, post("/v1/enquiries", lead).path("id"));
        dial(agent, claimOne(agent, program)).then().statusCode(201).body("callerNumber", equalTo("4008123456"));
        awaitTask(program, post("/v1/enquiries", plain).path("id"));
        dial(agent, claimOne(agent, program)).then().statusCode(201).body("callerNumber", equalTo("4008000000"));
    }

    /** Guard: FollowedCalls withdraws what the corrected call does not call for; without it the callback stays open. */
    @Test
    @Rule("TASK-19")
    @Rule("TASK-22")
    void whatWasSaidInACallGivesRiseToTheNextAndItsCorrectionTakesItBack() {
        String program = program(
                "CONSIDERING",
                Map.of("kind", "WITHIN", "within", "P3M"),
                Map.of("conditions", List.of(Map.of("field", "disposition", "in", List.of("CONSIDERING")))));
        CallCompleted considering = call("CONSIDERING");
        CallCompleted satisfied = call("SATISFIED");

        Calls.publish(satisfied);
        Calls.publish(considering);

        String task = awaitTask(program, callId(considering));
        as("supervisor")
                .get("/v1/tasks/" + task)
                .then()
                .body("subject.kind", equalTo("CALL"))
                .body("purpose", equalTo("CONSIDERING"))
                .body("ownerAgentId", equalTo("A01"))
                .body("dueOn", equalTo("2026-06-10"));
        assertThat(Database.count("SELECT count(*) FROM task WHERE program_id = ?", program))
                .isEqualTo(1);
        Calls.correct(Calls.corrected(considering, 2, "EFFECTIVE", "SATISFIED", null));
        Calls.correct(Calls.corrected(satisfied, 2, "EFFECTIVE", "CONSIDERING", null));
        awaitTask(program, callId(satisfied));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as("supervisor").get("/v1/tasks/" + task).then().body("closedReason", equalTo("CANCELLED")));
    }

    @Test
    @Rule("TASK-22")
    void whatComesEveryTwoDaysComesAgainWhenOneOpens() {
        String program = program(
                "REGULAR_CALLBACK", Map.of("kind", "RECURRING", "every", 2, "unit", "DAYS", "withinDays", 0), null);
        Map<String, Object> given = fact("assignedOn", "2026-03-10");
        given.put("ownerAgentId", "A01");
        String assignment = post("/v1/assignments", given).path("id");
        assertThat(planned(program, assignment)).isEqualTo(List.of("1|2026-03-12"));

        TestClock.set(Instant.parse("2026-03-11T16:00:00Z"));
        awaitTask(program, assignment);
        await().atMost(PATIENCE)
                .until(() -> planned(program, assignment).equals(List.of("1|2026-03-12", "2|2026-03-14")));
        TestClock.set(Instant.parse("2026-03-20T04:00:00Z"));
        await().atMost(PATIENCE)
                .until(() -> Database.rows("SELECT opens_on FROM task WHERE program_id = ? ORDER BY opens_on", program)
                        .contains("2026-03-20"));
    }

    /** Guard: DepositCallbacks; without it who has come is asked why he did not. */
    @Test
    @Rule("TASK-1")
    void whoComesIsNotAskedAnyMoreWhyHeDidNot() {
        String program = program(
                "DEPOSIT_NOT_ARRIVED", Map.of("kind", "WITHIN", "within", "P5D", "date", "arrivalExpectedOn"), null);
        Map<String, Object> due = deposit("2026-03-10");
        Map<String, Object> later = deposit("2026-03-12");
        later.put("customer", due.get("customer"));
        Map<String, Object> stranger = deposit("2026-03-10");
        String open = awaitTask(program, post("/v1/deposits", due).path("id"));
        String planned = post("/v1/deposits", later).path("id");
        String others = awaitTask(program, post("/v1/deposits", stranger).path("id"));

        Map<String, Object> before = fact("arrivedAt", "2026-03-09T06:59:59Z");
        before.put("channel", "HONGMAI");
        before.put("customer", due.get("customer"));
        post("/v1/arrivals", before).then().statusCode(201);
        as("supervisor").get("/v1/tasks/" + open).then().body("state", equalTo("READY"));
        Map<String, Object> arrival = fact("arrivedAt", "2026-03-10T07:00:00Z");
        arrival.put("channel", "OTHER");
        arrival.put("customer", due.get("customer"));
        post("/v1/arrivals", arrival).then().statusCode(201);

        as("supervisor").get("/v1/tasks/" + open).then().body("closedReason", equalTo("CANCELLED"));
        assertThat(planned(program, planned)).isEmpty();
        as("supervisor").get("/v1/tasks/" + others).then().body("state", equalTo("READY"));
    }

    @Test
    @Rule("OPS-4")
    void aFactIsToldByEventOfACustomerWhoIsKnown() {
        CallCentre.Customer customer = customer();
        String externalId = fresh("G");
        ObjectNode gift = gift(externalId);
        gift.put("customerId", customer.id().toString());
        FactReported event = new FactReported("gifts", gift);
        UUID id = UUID.randomUUID();

        Calls.publish(id, "pos/" + externalId, 1, event);
        Calls.publish(id, "pos/" + externalId, 1, event);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.rows(
                                "SELECT customer_id, worth FROM gift WHERE source = 'pos' AND external_id = ?",
                                externalId))
                        .containsExactly(customer.id() + "|120.00"));
    }

    @Test
    @Rule("OPS-4")
    void anEventThatCannotBeIsSetAsideWithEveryFieldAtFaultAndWithoutANumber() {
        String externalId = fresh("G");
        ObjectNode gift = gift(externalId);
        gift.put("value", "-1");
        gift.remove("orgUnitId");
        gift.putObject("customer").put("externalId", "C").put("name", "N").put("phone", "13812345678");

        Calls.publish("pos/" + externalId, 1, new FactReported("gifts", gift));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.rows(
                                "SELECT reason FROM dead_letter WHERE record_key = ?", "pos/" + externalId))
                        .containsExactly(
                                "VALIDATION_FAILED: customer NUMBER_IN_EVENT, orgUnitId NOT_NULL, value AMOUNT"));
        assertThat(Database.count(
                        "SELECT count(*) FROM dead_letter WHERE record_key = ? AND convert_from(data, 'UTF8') LIKE '%13812345678%'",
                        "pos/" + externalId))
                .isZero();
        as("admin").get("/v1/dead-letters/task-service").then().statusCode(200);
        execute("DELETE FROM dead_letter WHERE record_key = ?", "pos/" + externalId);
        execute("DELETE FROM parked_key WHERE record_key = ?", "pos/" + externalId);
    }

    private ObjectNode gift(String externalId) {
        ObjectNode gift = JsonNodeFactory.instance.objectNode();
        gift.put("source", "pos");
        gift.put("externalId", externalId);
        gift.put("business", business);
        gift.put("kind", "STORE_GIFT");
        gift.put("value", "120");
        gift.put("submittedOn", "2026-03-10");
        gift.put("orgUnitId", "STORE-7");
        return gift;
    }

    private CallCompleted call(String disposition) {
        CallCentre.Customer customer = customer();
        return Calls.call(
                UUID.randomUUID().toString(), 1, customer.id(), business, "EFFECTIVE", disposition, DROVE_OFF, null);
    }

    private static String callId(CallCompleted call) {
        await().atMost(PATIENCE)
                .until(() -> !Database.rows(
                                "SELECT id FROM call WHERE external_id = ?",
                                call.callId().toString())
                        .isEmpty());
        return Database.rows(
                        "SELECT id FROM call WHERE external_id = ?",
                        call.callId().toString())
                .getFirst();
    }

    private Map<String, Object> deposit(String expected) {
        Map<String, Object> deposit = fact("paidAt", "2026-03-09T07:00:00Z");
        deposit.put("amount", "500");
        deposit.put("arrivalExpectedOn", expected);
        return deposit;
    }

    private Map<String, Object> fact(String field, String value) {
        Map<String, Object> fact = new HashMap<>();
        fact.put("source", "crm");
        fact.put("externalId", fresh("F"));
        fact.put("customer", Crm.customer());
        fact.put("business", business);
        fact.put(field, value);
        return fact;
    }

    private String program(String purpose, Map<String, ?> schedule, @Nullable Map<String, ?> terms) {
        String id = fresh("P");
        Map<String, Object> program = new HashMap<>(Map.of(
                "purpose",
                purpose,
                "rule",
                "TASK-1",
                "schedule",
                schedule,
                "business",
                business,
                "policies",
                List.of(),
                "attempts",
                Map.of("max", 2, "retryAfter", "PT2H"),
                "questions",
                List.of(),
                "active",
                true));
        if (terms != null) {
            program.put("terms", terms);
        }
        as("admin")
                .contentType(ContentType.JSON)
                .body(program)
                .put("/v1/programs/" + id)
                .then()
                .statusCode(201);
        return id;
    }

    private static List<String> planned(String program, String subject) {
        return Database.rows(
                "SELECT round, opens_on FROM planned_callback WHERE program_id = ? AND subject_id = ?::uuid ORDER BY round",
                program,
                subject);
    }

    private static String awaitTask(String program, String subject) {
        await().atMost(PATIENCE)
                .until(() -> Database.count(
                                "SELECT count(*) FROM task WHERE program_id = ? AND subject_id = ?::uuid",
                                program,
                                subject)
                        > 0);
        return Database.rows("SELECT id FROM task WHERE program_id = ? AND subject_id = ?::uuid", program, subject)
                .getFirst();
    }
}
