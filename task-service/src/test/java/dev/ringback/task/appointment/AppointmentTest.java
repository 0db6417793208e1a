package dev.ringback.task.appointment;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claim;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.create;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.newTask;
import static dev.ringback.task.testing.CallCentre.programWith;
import static dev.ringback.task.testing.CallCentre.release;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.Crm.fresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Times agreed with customers: who keeps them, from when on, and what became of them (CALL-10). */
@QuarkusTest
@OnTheStack
class AppointmentTest {

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    private static final Instant AGREED = Instant.parse("2026-04-02T02:30:00Z");

    private String unit;
    private String keeper;
    private String colleague;
    private String program;
    private Customer customer;
    private String task;

    @BeforeEach
    void aTaskOfTheUnit() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        unit = fresh("U");
        keeper = agent(unit);
        colleague = agent(unit);
        program = programWith(Map.of());
        customer = customer();
        task = create(java.util.List.of(newTask(program, customer, "a", null, unit)))
                .getFirst();
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("CALL-10")
    void onlyWhoAgreedToItKeepsAnAppointmentUntilTheFallback() {
        Held held = claimOne(keeper, program);

        book(keeper, held, AGREED, Map.of())
                .then()
                .statusCode(200)
                .body("at", equalTo("2026-04-02T02:30:00Z"))
                .body("fallbackAt", equalTo("2026-04-02T02:45:00Z"))
                .body("agentId", equalTo(keeper))
                .body("reason", equalTo("after 138****5678 calls"))
                .body("state", equalTo("BOOKED"));

        show(task)
                .then()
                .body("state", equalTo("READY"))
                .body("appointmentAt", equalTo("2026-04-02T02:30:00Z"))
                .body("appointmentAgentId", equalTo(keeper))
                .body("notBefore", equalTo("2026-04-02T02:30:00Z"))
                .body("ownerAgentId", nullValue());
        dial(keeper, held).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
        TestClock.set(AGREED.minusSeconds(30));
        assertThat(claimable(keeper, program)).isZero();
        TestClock.set(AGREED);
        assertThat(claimable(colleague, program)).isZero();
        claim(keeper, program, 1)
                .then()
                .body("leases", hasSize(1))
                .body("leases[0].appointmentAt", equalTo("2026-04-02T02:30:00Z"));
    }

    @Test
    @Rule("CALL-10")
    void fromTheFallbackOnAnybodyOfTheUnitKeepsIt() {
        book(keeper, claimOne(keeper, program), AGREED, Map.of("fallbackMinutes", 20))
                .then()
                .statusCode(200);

        TestClock.set(AGREED.plus(Duration.ofMinutes(19)));
        assertThat(claimable(colleague, program)).isZero();
        TestClock.set(AGREED.plus(Duration.ofMinutes(20)));
        assertThat(claimable(agent(fresh("U")), program)).isZero();
        list(keeper, "agent", "state=MISSED").then().body("items.taskId", contains(task));
        Held held = claimOne(colleague, program);
        release(colleague, held).then().statusCode(204);
        Held again = claimOne(colleague, program);
        dial(colleague, again).then().statusCode(201);
        show(task).then().body("appointmentAt", nullValue());
        list(keeper, "agent", "state=MISSED").then().body("items.taskId", contains(task));
    }

    @Test
    @Rule("CALL-10")
    void aDialInTimeKeepsTheAppointmentAndAnotherBookingReplacesIt() {
        book(keeper, claimOne(keeper, program), AGREED, Map.of()).then().statusCode(200);
        Instant later = AGREED.plus(Duration.ofHours(4));
        put("supervisor", "boss", task, request(later))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("agentId"));
        Map<String, Object> moved = request(later);
        moved.put("agentId", keeper);
        put("supervisor", "boss", task, moved).then().statusCode(200).body("bookedBy", equalTo("boss"));

        TestClock.set(later);
        dial(keeper, claimOne(keeper, program)).then().statusCode(201);

        list(keeper, "agent", "limit=50").then().body("items.state", contains("REPLACED", "KEPT"));
        list(colleague, "agent", "limit=50").then().body("items", hasSize(0));
    }

    @Test
    @Rule("CALL-10")
    void aRescheduledCallIsKeptByWhoMadeItEvenAfterTheDueDate() {
        Held held = claimOne(keeper, program);
        dial(keeper, held).then().statusCode(201);
        put("agent", keeper, task, token(request(AGREED), held))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_DIALLED"));
        Instant late = Instant.parse("2026-05-07T02:30:00Z");
        Calls.publish(Calls.call(
                held.task(), held.token(), customer.id(), "a", "EFFECTIVE", "RESCHEDULE", TestClock.now(), late));
        await().untilAsserted(() -> show(task).then().body("appointmentAt", equalTo("2026-05-07T02:30:00Z")));

        TestClock.set(late);

        assertThat(claimable(colleague, program)).isZero();
        assertThat(claimable(keeper, program)).isEqualTo(1);
        show(task).then().body("dueOn", equalTo("2026-04-07"));
    }

    @Test
    @Rule("CALL-10")
    void whatIsAgreedTooLateIsNotKept() {
        Held held = claimOne(keeper, program);
        // Due on 7 April: 7 May is thirty days later.
        book(keeper, held, Instant.parse("2026-05-07T16:00:00Z"), Map.of())
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("TOO_LATE"));
        book(keeper, held, MORNING, Map.of()).then().statusCode(422).body("violations[0].code", equalTo("PAST"));
        book(colleague, held, AGREED, Map.of()).then().statusCode(403);
        book(keeper, new Held(task, held.token() + 1), AGREED, Map.of()).then().statusCode(409);
        put("agent", keeper, task, request(AGREED)).then().statusCode(422);
        put("supervisor", "boss", task, withAgent(request(AGREED), keeper))
                .then()
                .statusCode(409)
                .body("code", equalTo("TASK_HELD"));
        put("supervisor", "boss", java.util.UUID.randomUUID().toString(), request(AGREED))
                .then()
                .statusCode(404);
        show(task).then().body("state", equalTo("LEASED")).body("appointmentAt", nullValue());

        book(keeper, held, Instant.parse("2026-05-07T15:59:00Z"), Map.of())
                .then()
                .statusCode(200);
        book(keeper, held, Instant.parse("2026-05-07T15:59:00Z"), Map.of())
                .then()
                .statusCode(200);
    }

    /** Guard: the appointment handed to protection by {@code ReadyTask.call} and {@code Lease.call}. */
    @Test
    @Rule("TASK-13")
    void anAppointmentIsKeptOutsideCallingHoursAndWithinTheCaps() {
        Instant evening = Instant.parse("2026-04-02T11:45:00Z");
        book(keeper, claimOne(keeper, program), evening, Map.of()).then().statusCode(200);
        String other = create(java.util.List.of(newTask(program, customer(), "a", keeper, unit)))
                .getFirst();

        TestClock.set(evening);
        Response claimed = claim(keeper, program, 10);

        claimed.then().body("leases.taskId", contains(task));
        dial(keeper, new Held(task, claimed.path("leases[0].fencingToken")))
                .then()
                .statusCode(201)
                .body("hoursOverride", equalTo("APPOINTMENT"));
        show(other).then().body("state", equalTo("READY"));
    }

    private Response book(String who, Held held, Instant at, Map<String, ?> more) {
        Map<String, Object> request = token(request(at), held);
        request.putAll(more);
        return put("agent", who, held.task(), request);
    }

    private static Map<String, Object> request(Instant at) {
        return new HashMap<>(Map.of("at", at.toString(), "reason", "after 13812345678 calls"));
    }

    private static Map<String, Object> token(Map<String, Object> request, Held held) {
        request.put("fencingToken", held.token());
        return request;
    }

    private static Map<String, Object> withAgent(Map<String, Object> request, String agent) {
        request.put("agentId", agent);
        return request;
    }

    private static Response put(String role, String subject, String task, Map<String, Object> request) {
        return given().auth()
                .oauth2(TestTokens.token(role, subject))
                .contentType(ContentType.JSON)
                .body(request)
                .put("/v1/tasks/" + task + "/appointment");
    }

    private static Response list(String who, String role, String query) {
        return given().auth().oauth2(TestTokens.token(role, who)).get("/v1/appointments?" + query);
    }
}
