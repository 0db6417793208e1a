package dev.ringback.call.promise;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.correct;
import static dev.ringback.call.testing.Calls.correction;
import static dev.ringback.call.testing.Calls.grantFor;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.recorded;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.call.testing.Counted;
import dev.ringback.call.testing.Http;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.ComplaintAnswered;
import dev.ringback.platform.event.ComplaintClosed;
import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class PromiseTest {

    /** Agreed for 14:00 local time of the next day. */
    private static final Instant AGREED = Instant.parse("2026-04-03T06:00:00Z");

    private final String agent = newAgent();
    private final Map<String, Object> grant = grantFor(agent);

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    /** At the deadline itself it is in time (G3); the clock goes on while the test runs. */
    @ParameterizedTest
    @Rule("CALL-10")
    @Rule("G3")
    @CsvSource({"-20, false", "1, true"})
    void anAppointmentNobodyKeptIsOverdueBehindItsDeadline(long secondsAfter, boolean overdue) {
        String call = busy();

        TestClock.set(AGREED.plus(Duration.ofMinutes(15)).plusSeconds(secondsAfter));

        mine("").body("items", hasSize(1))
                .body("items[0].kind", equalTo("APPOINTMENT"))
                .body("items[0].callId", equalTo(call))
                .body("items[0].taskId", equalTo(grant.get("task")))
                .body("items[0].dueAt", equalTo("2026-04-03T06:00:00Z"))
                .body("items[0].deadlineAt", equalTo("2026-04-03T06:15:00Z"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].late", equalTo(overdue));
        mine("&overdue=true").body("items", hasSize(overdue ? 1 : 0));
    }

    /** Guard: PromiseStore.KEEP; without it the appointment stays open for ever. */
    @ParameterizedTest
    @Rule("CALL-10")
    @CsvSource({
        // Nobody answered, in time from a quarter of an hour before on, late from a quarter behind on.
        "2026-04-03T05:44:59.999Z, NO_ANSWER, OPEN, false",
        "2026-04-03T05:45:00Z, NO_ANSWER, KEPT, false",
        "2026-04-03T06:15:00Z, NO_ANSWER, KEPT, false",
        "2026-04-03T06:15:00.001Z, NO_ANSWER, KEPT, true",
        // Reached before: there is nothing left to keep.
        "2026-04-02T09:00:00Z, EFFECTIVE, KEPT, false"
    })
    void aLaterCallOfTheTaskKeepsTheAppointment(Instant start, String outcome, String state, boolean late) {
        busy();
        TestClock.set(Instant.parse("2026-04-03T06:16:00Z").minusSeconds(state.equals("OPEN") ? 120 : 0));

        String later = again(start, outcome);

        mine("").body("items", hasSize(1))
                .body("items[0].state", equalTo(state))
                .body("items[0].late", equalTo(late))
                .body("items[0].keptByCallId", state.equals("KEPT") ? equalTo(later) : nullValue());
        mine("&overdue=true").body("items", hasSize(0));
    }

    @Test
    @Rule("CALL-10")
    void anAppointmentThatIsToldAfterTheCallThatKeptItIsKept() {
        TestClock.set(AGREED.plusSeconds(600));
        String later = again(AGREED.plusSeconds(60), "EFFECTIVE");

        busy();

        mine("").body("items[0].state", equalTo("KEPT")).body("items[0].keptByCallId", equalTo(later));
    }

    @Test
    @Rule("CALL-10")
    void aCorrectionTakesTheAppointmentBackOrMovesIt() {
        String call = busy();
        Map<String, Object> moved = correction("CONNECTED_INCOMPLETE");
        moved.put("disposition", "RESCHEDULE");
        moved.put("appointmentAt", "2026-04-04T06:00:00Z");

        correct(call, moved).statusCode(201);

        mine("").body("items.state", contains("WITHDRAWN", "OPEN"))
                .body("items[1].dueAt", equalTo("2026-04-04T06:00:00Z"));
        correct(call, correction("NO_ANSWER")).statusCode(201);
        mine("").body("items.state", contains("WITHDRAWN", "WITHDRAWN"));
        TestClock.set(Instant.parse("2026-05-01T00:00:00Z"));
        mine("&overdue=true").body("items", hasSize(0));
    }

    /** A call of another system has no task; one without a customer leaves nobody to call. */
    @Test
    @Rule("CALL-10")
    void anAppointmentOfNoTaskIsKeptByACallToTheCustomer() {
        Counted calls = new Counted()
                .add(1, "INBOUND", agent, "", (String) grant.get("customer"), DIALLED, "EFFECTIVE", "")
                .add(1, "INBOUND", agent, "", "", DIALLED, "EFFECTIVE", "")
                .imported();
        Map<String, Object> busy = correction("CONNECTED_INCOMPLETE");
        busy.put("disposition", "RESCHEDULE");
        busy.put("appointmentAt", AGREED.toString());

        correct(calls.call(1), busy).statusCode(201);
        correct(calls.call(2), busy).statusCode(201);

        mine("").body("items.callId", contains(calls.call(1))).body("items.state", contains("OPEN"));
        TestClock.set(AGREED.plusSeconds(600));
        recorded(agent, body(grantFor(agent), "EFFECTIVE"));
        mine("").body("items.state", contains("OPEN"));
        String kept = again(AGREED.plusSeconds(60), "NO_ANSWER");
        mine("").body("items.state", contains("KEPT")).body("items.keptByCallId", contains(kept));
    }

    /** Guard: ComplaintAnsweredHandler, which notes the promise with the issue. */
    @ParameterizedTest
    @Rule("CALL-10")
    @Rule("G3")
    @CsvSource({"2026-04-03T02:00:00Z, false", "2026-04-03T02:00:00.001Z, true"})
    void aPromisedReplyIsKeptWhenTheCustomerIsTold(Instant told, boolean late) {
        UUID complaint = UUID.randomUUID();
        String issue = promised(complaint);
        TestClock.set(Instant.parse("2026-04-03T01:59:00Z"));
        mine("&overdue=true").body("items", hasSize(0));
        TestClock.set(Instant.parse("2026-04-03T02:00:01Z"));
        mine("&overdue=true&kind=REPLY").body("items", hasSize(1)).body("items[0].issueId", equalTo(issue));

        Topic.send(
                "/complaint-service",
                complaint.toString(),
                2,
                new ComplaintAnswered(complaint, null, 1, "PHONE", told, told, true));

        awaitState("KEPT");
        mine("").body("items[0].late", equalTo(late)).body("items[0].keptAt", equalTo(told.toString()));
        mine("&overdue=true").body("items", hasSize(0));
    }

    @Test
    @Rule("CALL-10")
    void aReplyNobodyIsOwedAnyMoreIsWithdrawn() {
        UUID complaint = UUID.randomUUID();
        promised(complaint);

        Topic.send(
                "/complaint-service",
                complaint.toString(),
                2,
                new ComplaintClosed(complaint, "WITHDRAWN", Instant.parse("2026-04-02T05:00:00Z")));

        awaitState("WITHDRAWN");
    }

    @Test
    void anAgentSeesOnlyHisOwnPromises() {
        busy();

        Http.get("agent", newAgent(), "/v1/promises?agentId=" + agent)
                .statusCode(200)
                .body("items", hasSize(0));
        Http.get("agent", agent, "/v1/promises").body("items", hasSize(1));
        Http.get("hr", "H1", "/v1/promises").statusCode(403);
        Http.get("auditor", "X1", "/v1/promises?overdue=perhaps").statusCode(400);
        Http.get("auditor", "X1", "/v1/promises?cursor=nonsense").statusCode(400);
    }

    @Test
    void promisesAreReadPageByPage() {
        busy();
        again(DIALLED.plusSeconds(400), "NO_ANSWER");
        String other = recorded(agent, appointment(grantFor(agent), "2026-04-05T06:00:00Z"));

        String next = mine("&limit=1").body("items", hasSize(1)).extract().path("nextCursor");

        mine("&limit=1&cursor=" + next).body("items.callId", contains(other)).body("nextCursor", nullValue());
    }

    private ValidatableResponse mine(String query) {
        return Http.get("supervisor", "S1", "/v1/promises?agentId=" + agent + query)
                .statusCode(200);
    }

    /** The customer is busy, and asks to be called at the agreed time. */
    private String busy() {
        return recorded(agent, appointment(grant, AGREED.toString()));
    }

    private static Map<String, Object> appointment(Map<String, Object> grant, String at) {
        Map<String, Object> call = body(grant, "CONNECTED_INCOMPLETE");
        call.put("disposition", "RESCHEDULE");
        call.put("appointmentAt", at);
        return call;
    }

    /** Another dial of the same task. */
    private String again(Instant start, String outcome) {
        Map<String, Object> claims = new HashMap<>(grant);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("dialledAt", start.toString());
        Map<String, Object> call = body(claims, outcome);
        call.put("startedAt", start.toString());
        call.put("endedAt", start.plusSeconds(10).toString());
        return recorded(agent, call);
    }

    private String promised(UUID complaint) {
        String call = recorded(agent, body(grant, "EFFECTIVE"));
        String issue = Http.post(
                        "agent",
                        agent,
                        "/v1/issues",
                        Map.of(
                                "callId", call,
                                "kind", "COMPLAINT",
                                "causeClass", "LOGISTICS",
                                "text", "Late",
                                "promisedReplyAt", "2026-04-03T02:00:00Z"))
                .statusCode(201)
                .extract()
                .path("id");
        Topic.send("/complaint-service", complaint.toString(), 1, raised(complaint, UUID.fromString(issue)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> complaint
                        .toString()
                        .equals(Http.get("agent", agent, "/v1/issues/" + issue)
                                .extract()
                                .path("complaintId")));
        return issue;
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> state.equals(mine("").extract().path("items[0].state")));
    }

    private static ComplaintRaised raised(UUID complaint, UUID issue) {
        Instant at = DIALLED.plusSeconds(3600);
        return new ComplaintRaised(
                complaint,
                "callback",
                issue.toString(),
                null,
                "CALLBACK",
                "LOGISTICS",
                null,
                null,
                at,
                at.plus(Duration.ofHours(12)),
                "COMPLAINT",
                null,
                null,
                issue,
                null);
    }
}
