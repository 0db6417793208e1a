package dev.ringback.task.order;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claim;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class CancellationTest {

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant APRIL = Instant.parse("2026-04-01T02:10:00Z");

    private String agent;
    private String order;
    private String customer;

    @BeforeEach
    void takeAnOrderInMarch() {
        TestClock.set(Instant.parse("2026-03-20T02:00:00Z"));
        CallCentre.companyPolicyWithoutCaps();
        agent = agent(fresh("U"));
        Map<String, Object> body = Crm.order("2026-03-14T03:00:00Z");
        body.put("ownerAgentId", agent);
        Response received = post("/v1/orders", body);
        order = received.then().statusCode(201).extract().path("id");
        customer = received.path("customerId");
    }

    @AfterEach
    void backToWallTime() {
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    @Test
    @Rule("TASK-2")
    void aCancelledOrderIsNotCalledBack() {
        cancel(order, cancelled())
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/orders/" + order))
                .body("id", equalTo(order))
                .body("cancellation.kind", equalTo("CANCELLED"))
                .body("cancellation.cancelledAt", equalTo("2026-03-19T08:00:00Z"))
                .body("cancellation.refundAmount", nullValue());

        as("crm").get("/v1/orders/" + order).then().body("cancellation.kind", equalTo("CANCELLED"));
        Topic.fact().awaitOne(order, "dev.ringback.order-received.v1", "dev.ringback.order-cancelled.v1");
        String other = Crm.receivedOrder(Crm.order("2026-03-14T03:00:00Z"));
        TestClock.set(APRIL);
        await().atMost(Duration.ofSeconds(20)).until(() -> !tasks(other).isEmpty());
        assertThat(tasks(order)).isEmpty();
    }

    /** Guard: the condition of OrderKind.subjects; without it the changed program plans the order anew. */
    @Test
    void aProgramThatIsChangedDoesNotPlanACancelledOrder() {
        cancel(order, cancelled()).then().statusCode(201);
        String program = fresh("p");

        as("admin")
                .contentType(ContentType.JSON)
                .body("""
                        {"purpose": "DEAL", "rule": "TASK-2", "policies": [], "questions": ["ORDER_TIME"], "active": true,
                         "schedule": {"kind": "FIRST_DAYS_OF_NEXT_MONTH", "fromDay": 27, "toDay": 28},
                         "attempts": {"max": 1, "retryAfter": "PT2H"}}
                        """)
                .put("/v1/programs/" + program)
                .then()
                .statusCode(201);

        String other = Crm.receivedOrder(Crm.order("2026-03-14T03:00:00Z"));
        assertThat(Database.rows("SELECT subject_id FROM planned_callback WHERE program_id = ?", program))
                .contains(other)
                .doesNotContain(order);
        as("admin").contentType(ContentType.JSON).body("""
                        {"purpose": "DEAL", "rule": "TASK-2", "policies": [], "questions": [], "active": false,
                         "schedule": {"kind": "FIRST_DAYS_OF_NEXT_MONTH", "fromDay": 27, "toDay": 28},
                         "attempts": {"max": 1, "retryAfter": "PT2H"}}
                        """).put("/v1/programs/" + program);
    }

    @Test
    @Rule("TASK-2")
    void aReadyCallbackOfACancelledOrderEndsCancelled() {
        String task = opened();

        cancel(order, cancelled()).then().statusCode(201);

        show(task).then().body("state", equalTo("CLOSED")).body("closedReason", equalTo("CANCELLED"));
        Topic.named("ringback.task").awaitOne(task, "dev.ringback.task-created.v1", "dev.ringback.task-closed.v1");
        claim(agent, "deal-callback", 50).then().body("leases.taskId", org.hamcrest.Matchers.not(task));
    }

    /** Invariant 2. Guard: TaskWithdrawal closes leased tasks too; without it the stale lease could still dial. */
    @Test
    void whoHoldsTheCallbackOfACancelledOrderLosesItsLease() {
        Held held = held(opened());

        cancel(order, cancelled()).then().statusCode(201);

        show(held.task()).then().body("closedReason", equalTo("CANCELLED")).body("attempts", equalTo(0));
        dial(agent, held).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
    }

    @ParameterizedTest
    @CsvSource({"NO_ANSWER, CANCELLED", "WRONG_NUMBER, CANCELLED", "SUCCESSFUL, COMPLETED"})
    void aCallUnderWayEndsTheCallbackByItsOutcome(String outcome, String reason) {
        Held held = held(opened());
        dial(agent, held).then().statusCode(201);

        cancel(order, cancelled()).then().statusCode(201);
        show(held.task()).then().body("state", equalTo("DIALLED"));
        Calls.publish(call(held, outcome));

        awaitReason(held, reason);
    }

    /** Invariant 4: what is not owed any more does not come back. Guards: ClosedTasks leaves CANCELLED alone and withdraws. */
    @ParameterizedTest
    @CsvSource({
        "SUCCESSFUL, COMPLETED, NO_ANSWER",
        "SUCCESSFUL, COMPLETED, WRONG_NUMBER",
        "NO_ANSWER, CANCELLED, EFFECTIVE",
        "NO_ANSWER, CANCELLED, WRONG_NUMBER"
    })
    void aCorrectedCallDoesNotBringTheCallbackOfACancelledOrderBack(String outcome, String reason, String corrected) {
        Held held = held(opened());
        dial(agent, held).then().statusCode(201);
        cancel(order, cancelled()).then().statusCode(201);
        CallCompleted call = call(held, outcome);
        Calls.publish(call);
        awaitReason(held, reason);

        Calls.correct(Calls.corrected(call, 2, corrected, null, null));

        show(held.task()).then().body("state", equalTo("CLOSED")).body("closedReason", equalTo("CANCELLED"));
    }

    @Test
    void aCallbackThatWasCancelledWhileItWaitedStaysCancelled() {
        Held held = held(opened());
        dial(agent, held).then().statusCode(201);
        CallCompleted call = call(held, "NO_ANSWER");
        Calls.publish(call);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> show(held.task()).then().body("state", equalTo("READY")));
        cancel(order, cancelled()).then().statusCode(201);

        Calls.correct(Calls.corrected(call, 2, "EFFECTIVE", null, null));

        show(held.task()).then().body("closedReason", equalTo("CANCELLED"));
    }

    @Test
    void aCancellationIsTakenOnce() {
        String key = fresh("key");
        Map<String, Object> refund = refunded("1999.00");
        cancel(order, key, refund).then().statusCode(201).body("cancellation.refundAmount", equalTo("1999.00"));

        cancel(order, key, refund).then().statusCode(201).header("Idempotency-Replayed", "true");
        cancel(order, refunded("1999")).then().statusCode(200).body("cancellation.refundAmount", equalTo("1999.00"));

        differs(refunded("1998.99"), "refundAmount");
        differs(cancelled(), "kind");
        Map<String, Object> later = refunded("1999.00");
        later.put("cancelledAt", "2026-03-19T08:00:01Z");
        differs(later, "cancelledAt");
        Map<String, Object> open = refunded("1999.00");
        open.remove("refundAmount");
        differs(open, "refundAmount");
        Topic.fact().awaitOne(order, "dev.ringback.order-received.v1", "dev.ringback.order-cancelled.v1");
    }

    @Test
    void aKeyOfOneOrderIsNotOneOfAnother() {
        String other = Crm.receivedOrder(Crm.order(null));
        String key = fresh("key");
        cancel(order, key, cancelled()).then().statusCode(201);

        cancel(other, key, cancelled()).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        as("crm").get("/v1/orders/" + other).then().body("cancellation", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "REFUNDED, 1999.01, 2026-03-19T08:00:00Z, refundAmount, TOO_LARGE",
        "CANCELLED, 1999.00, 2026-03-19T08:00:00Z, refundAmount, KIND",
        "REFUNDED, -1, 2026-03-19T08:00:00Z, refundAmount, AMOUNT",
        "REFUNDED, 1e3, 2026-03-19T08:00:00Z, refundAmount, AMOUNT",
        "REFUNDED, 1.001, 2026-03-19T08:00:00Z, refundAmount, AMOUNT",
        "CANCELLED, , 2026-03-21T02:00:05Z, cancelledAt, HAPPENED",
        "CANCELLED, , 1999-12-31T23:59:59Z, cancelledAt, HAPPENED"
    })
    void whatDoesNotFitIsRefused(String kind, String refund, String at, String field, String code) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("kind", kind, "cancelledAt", at));
        if (refund != null) {
            body.put("refundAmount", refund);
        }

        cancel(order, body)
                .then()
                .statusCode(422)
                .body("violations.field", contains(field))
                .body("violations.code", contains(code));

        as("crm").get("/v1/orders/" + order).then().body("cancellation", nullValue());
    }

    @Test
    void badRequestsChangeNothing() {
        cancel(UUID.randomUUID().toString(), cancelled()).then().statusCode(404);
        cancel("nonsense", cancelled()).then().statusCode(404);
        cancel(order, Map.of()).then().statusCode(422).body("violations.field", contains("cancelledAt", "kind"));
        cancel(order, Map.of("kind", "LOST", "cancelledAt", "2026-03-19T08:00:00Z"))
                .then()
                .statusCode(400)
                .body("code", equalTo("WRONG_TYPE"));
        cancel(order, Map.of("kind", "CANCELLED", "cancelledAt", "2026-02-30T08:00:00Z"))
                .then()
                .statusCode(400);
        as("crm")
                .contentType(ContentType.JSON)
                .body(cancelled())
                .post("/v1/orders/" + order + "/cancellations")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        as("agent")
                .header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(cancelled())
                .post("/v1/orders/" + order + "/cancellations")
                .then()
                .statusCode(403);

        as("crm").get("/v1/orders/" + order).then().body("cancellation", nullValue());
    }

    private String opened() {
        TestClock.set(APRIL);
        await().atMost(Duration.ofSeconds(20)).until(() -> !tasks(order).isEmpty());
        return tasks(order).getFirst();
    }

    private Held held(String task) {
        claim(agent, "deal-callback", 1).then().body("leases.taskId", contains(task));
        return new Held(task, 1);
    }

    private CallCompleted call(Held held, String outcome) {
        return Calls.call(
                held.task(),
                held.token(),
                UUID.fromString(customer),
                "furniture",
                outcome,
                null,
                TestClock.now(),
                null);
    }

    private static void awaitReason(Held held, String reason) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> show(held.task()).then().body("closedReason", equalTo(reason)));
    }

    private void differs(Map<String, Object> body, String field) {
        cancel(order, body)
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_CANCELLED"))
                .body("violations.field", contains(field));
    }

    private static List<String> tasks(String order) {
        return Database.rows("SELECT id FROM task WHERE subject_id = ?::uuid", order);
    }

    private static Map<String, Object> cancelled() {
        return new LinkedHashMap<>(Map.of("kind", "CANCELLED", "cancelledAt", "2026-03-19T08:00:00Z"));
    }

    private static Map<String, Object> refunded(String amount) {
        return new LinkedHashMap<>(
                Map.of("kind", "REFUNDED", "cancelledAt", "2026-03-19T08:00:00Z", "refundAmount", amount));
    }

    private static Response cancel(String order, Map<String, Object> body) {
        return cancel(order, fresh("key"), body);
    }

    private static Response cancel(String order, String key, Map<String, Object> body) {
        return post("/v1/orders/" + order + "/cancellations", key, body);
    }
}
