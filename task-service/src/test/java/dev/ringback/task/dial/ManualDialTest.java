package dev.ringback.task.dial;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.post;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invariant 3 on the way of manual dials. Guard: {@code DialProtection} asked by them as by any dial. */
@QuarkusTest
@OnTheStack
class ManualDialTest {

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    private String agent;
    private Customer customer;

    @BeforeEach
    void somebodyOnesOwn() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        agent = agent(fresh("U"));
        customer = customer();
        task(program(), customer, "owned", agent);
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    void aManualDialIsATaskOfItsOwnHeldAndDialled() {
        Response dialled = dial(agent, customer, "a");

        dialled.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("dialUri", equalTo("tel:" + customer.phone()))
                .body("fencingToken", equalTo(1))
                .body("attempt", equalTo(1))
                .body("grant", notNullValue());
        String task = dialled.path("taskId");
        show(task)
                .then()
                .body("purpose", equalTo("MANUAL"))
                .body("programId", equalTo("manual-call"))
                .body("state", equalTo("DIALLED"))
                .body("ownerAgentId", equalTo(agent))
                .body("dueOn", equalTo("2026-04-01"))
                .body("reason", equalTo("number 138****5678 asked"));
        Calls.publish(Calls.call(task, 1, customer.id(), "a", "NO_ANSWER", null, TestClock.now(), null));
        await().untilAsserted(() ->
                show(task).then().body("state", equalTo("CLOSED")).body("closedReason", equalTo("UNREACHABLE")));
    }

    @Test
    void aRepeatedManualDialIsAuthorisedAnewAndMakesNoOther() {
        String key = fresh("key");
        Response first = dial(agent, key, request(customer, "a"));

        Response again = dial(agent, key, request(customer, "a"));

        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("attemptId", equalTo(first.path("attemptId")));
        assertThat(attempts(customer)).isEqualTo(1);
        dial(agent, key, request(customer, "b")).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        TestClock.set(MORNING.plus(Duration.ofMinutes(16)));
        dial(agent, key, request(customer, "a")).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
    }

    @Test
    @Rule("TASK-15")
    @Rule("TASK-16")
    void manualDialsCountUnderTheCapsOfAllPrograms() {
        dial(agent, customer, "a").then().statusCode(201);
        dial(agent, customer, "a")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTACT_BARRED"))
                .body("rule", equalTo("TASK-16"));
        dial(agent, customer, "b").then().statusCode(201);

        dial(agent, customer, "c")
                .then()
                .statusCode(409)
                .body("rule", equalTo("TASK-15"))
                .body("nextAllowedAt", notNullValue());

        assertThat(attempts(customer)).isEqualTo(2);
        assertThat(Database.count(
                        "SELECT count(*) FROM task WHERE customer_id = ? AND purpose = 'MANUAL'", customer.id()))
                .isEqualTo(2);
    }

    @Test
    @Rule("TASK-13")
    @Rule("TASK-17")
    void callingHoursAndTheListHoldForManualDials() {
        TestClock.set(Instant.parse("2026-04-01T03:30:01Z"));
        dial(agent, customer, "a").then().statusCode(409).body("rule", equalTo("TASK-13"));
        TestClock.set(MORNING);
        as("supervisor")
                .header("Idempotency-Key", fresh("key"))
                .contentType("application/json")
                .body(Map.of("customerId", customer.id(), "kind", "CUSTOMER_REQUEST", "reason", "asked"))
                .post("/v1/do-not-call")
                .then()
                .statusCode(201);
        dial(agent, customer, "a").then().statusCode(409).body("rule", equalTo("TASK-17"));
    }

    @Test
    @Rule("GOV-2")
    void onlyCustomersOnesOwnHeldOrOnTheLineMayBeDialled() {
        String other = agent(fresh("U"));
        Customer stranger = customer();
        dial(agent, stranger, "a").then().statusCode(403).body("code", equalTo("CUSTOMER_NOT_YOURS"));

        lookUp(agent, stranger);
        dial(other, stranger, "a").then().statusCode(403);
        TestClock.set(MORNING.plus(Duration.ofHours(24)));
        dial(agent, stranger, "a").then().statusCode(201);
        // He owns no open task of it but the manual one, which is open until its outcome is in.
        Customer third = customer();
        lookUp(agent, third);
        TestClock.set(MORNING.plus(Duration.ofHours(48)).plus(Duration.ofMinutes(1)));
        dial(agent, third, "a").then().statusCode(403);

        TestClock.set(MORNING);
        String shared = program();
        Customer held = customer();
        CallCentre.create(java.util.List.of(CallCentre.newTask(shared, held, "x", null, null)));
        dial(other, held, "b").then().statusCode(403);
        claimOne(other, shared);
        dial(other, held, "b").then().statusCode(201);
    }

    @Test
    void whatIsWrongWithAManualDialIsSaidAndNothingIsChanged() {
        Map<String, Object> request = request(customer, "a");
        request.put("programId", program());
        dial(agent, fresh("key"), request)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("programId"))
                .body("violations[0].code", equalTo("PURPOSE"));
        request.put("programId", "no-such-program");
        dial(agent, fresh("key"), request)
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("PROGRAM_UNKNOWN"));
        request.remove("programId");
        request.put("customerId", java.util.UUID.randomUUID());
        dial(agent, fresh("key"), request)
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("CUSTOMER_UNKNOWN"));
        request.remove("reason");
        dial(agent, fresh("key"), request).then().statusCode(422);
        as("agent")
                .contentType("application/json")
                .body(request)
                .post("/v1/dials")
                .then()
                .statusCode(not(201));
        as("supervisor")
                .contentType("application/json")
                .body(request)
                .post("/v1/dials")
                .then()
                .statusCode(403);
        assertThat(attempts(customer)).isZero();
    }

    private static long attempts(Customer customer) {
        return Database.count("SELECT count(*) FROM dial_attempt WHERE customer_id = ?", customer.id());
    }

    private static void lookUp(String agent, Customer customer) {
        post(agent, "/v1/customers/lookups", fresh("key"), Map.of("phone", customer.phone()))
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> request(Customer customer, String business) {
        return new HashMap<>(
                Map.of("customerId", customer.id(), "business", business, "reason", "number 13812345678 asked"));
    }

    private static Response dial(String agent, Customer customer, String business) {
        return dial(agent, fresh("key"), request(customer, business));
    }

    private static Response dial(String agent, String key, Map<String, Object> request) {
        return post(agent, "/v1/dials", key, request);
    }
}
