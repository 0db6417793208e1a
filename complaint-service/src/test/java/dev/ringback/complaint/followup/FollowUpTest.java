package dev.ringback.complaint.followup;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.close;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.reply;
import static dev.ringback.complaint.testing.Complaints.resolve;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.complaint.testing.Events;
import dev.ringback.complaint.testing.FollowUps;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Told;
import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.ComplaintClosed;
import dev.ringback.platform.event.ComplaintReopened;
import dev.ringback.platform.event.ComplaintResolved;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follow-up calls and their corrections make of a complaint (CMPL-6, invariant 4). */
@QuarkusTest
@OnTheStack
class FollowUpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    @Test
    @Rule("CMPL-6")
    void aSatisfiedCustomerClosesHisComplaint() {
        String id = resolved();
        CallCompleted call = FollowUps.call(id, tomorrow(), "SATISFIED");

        FollowUps.told(call).deliver();

        awaitState(id, "CLOSED");
        shown(id)
                .body("closedReason", equalTo("SATISFIED"))
                .body("closedAt", equalTo(call.endedAt().toString()))
                .body("followUp.callId", equalTo(call.callId().toString()))
                .body("followUp.disposition", equalTo("SATISFIED"))
                .body("round", equalTo(1));
        ComplaintClosed told = Told.about(id, ComplaintClosed.class, 1).getFirst();
        assertThat(told.reason()).isEqualTo("SATISFIED");
        assertThat(told.closedAt()).isEqualTo(call.endedAt());
    }

    @Test
    @Rule("CMPL-6")
    @Rule("CMPL-2")
    void aDissatisfiedCustomerReopensHisComplaintWithAnotherTwelveHours() {
        String id = resolved();
        CallCompleted call = FollowUps.call(id, tomorrow(), "DISSATISFIED");
        Instant due = call.endedAt().plus(Duration.ofHours(12));

        FollowUps.told(call).deliver();

        awaitState(id, "OPEN");
        shown(id)
                .body("round", equalTo(2))
                .body("replyDueAt", equalTo(due.toString()))
                .body("answeredAt", nullValue())
                .body("resolvedAt", nullValue())
                .body("followUp", nullValue());
        ComplaintReopened told = Told.about(id, ComplaintReopened.class, 1).getFirst();
        assertThat(told.round()).isEqualTo(2);
        assertThat(told.callId()).isEqualTo(call.callId());
        assertThat(told.reopenedAt()).isEqualTo(call.endedAt());
        assertThat(told.replyDueAt()).isEqualTo(due);
        TestClock.set(due.plusSeconds(5));
        shown(id).body("overdue", equalTo(true));
        reply(id, call.endedAt().minusSeconds(1)).statusCode(422);
        reply(id, due.plusSeconds(1)).statusCode(201).body("answeredOnTime", equalTo(false));
        reply(id, due).statusCode(201).body("answeredOnTime", equalTo(true));
        resolve(id).statusCode(201).body("round", equalTo(2));
        assertThat(Told.about(id, ComplaintResolved.class, 2))
                .extracting(ComplaintResolved::round)
                .containsExactly(1, 2);

        FollowUps.told(FollowUps.call(id, TestClock.now().plusSeconds(60), "SATISFIED"))
                .deliver();

        awaitState(id, "CLOSED");
        shown(id).body("round", equalTo(2));
    }

    @ParameterizedTest
    @Rule("CMPL-6")
    @CsvSource({
        "EFFECTIVE, NEUTRAL, COMPLAINT_FOLLOW_UP, false",
        "EFFECTIVE, REFUSED, COMPLAINT_FOLLOW_UP, false",
        "SUCCESSFUL, , COMPLAINT_FOLLOW_UP, false",
        "NO_ANSWER, , COMPLAINT_FOLLOW_UP, false",
        "CONNECTED_INCOMPLETE, SATISFIED, COMPLAINT_FOLLOW_UP, false",
        "EFFECTIVE, SATISFIED, COMPLAINT_REPLY, false",
        "EFFECTIVE, DISSATISFIED, DEAL, false",
        "EFFECTIVE, SATISFIED, COMPLAINT_FOLLOW_UP, true"
    })
    void otherCallsLeaveItResolved(String outcome, String disposition, String purpose, boolean imported) {
        String id = resolved();

        FollowUps.told(FollowUps.call(id, tomorrow(), outcome, disposition, purpose, imported))
                .deliverAndWait();

        shown(id).body("state", equalTo("RESOLVED"));
    }

    /** Guard: the inbox, and behind it the key of the call and its revision. */
    @Test
    @Rule("CMPL-6")
    void aCallToldManyTimesReopensOnce() {
        String id = resolved();
        CallCompleted call = FollowUps.call(id, tomorrow(), "DISSATISFIED");
        Events.Sent told = FollowUps.told(call);

        told.deliver();
        told.deliver();
        FollowUps.told(call).deliver();

        FollowUps.awaitBehind(call);
        shown(id).body("state", equalTo("OPEN")).body("round", equalTo(2));
        assertThat(Told.about(id, ComplaintReopened.class, 1)).hasSize(1);
        assertThat(steps(id)).containsOnlyOnce("REOPENED").containsOnlyOnce("FOLLOW_UP_CALL");
    }

    @Test
    @Rule("CMPL-6")
    void satisfactionTakenBackLeavesItResolvedAndAskedAgain() {
        String id = resolved();
        CallCompleted call = FollowUps.call(id, tomorrow(), "SATISFIED");
        FollowUps.told(call).deliver();
        awaitState(id, "CLOSED");

        FollowUps.corrected(call, 2, "NO_ANSWER", null).deliver();

        awaitState(id, "RESOLVED");
        shown(id)
                .body("closedReason", nullValue())
                .body("closedAt", nullValue())
                .body("followUp.callId", nullValue());
        assertThat(Told.about(id, ComplaintResolved.class, 2))
                .extracting(ComplaintResolved::round)
                .containsExactly(1, 1);
        assertThat(steps(id)).containsSubsequence("CLOSED", "FOLLOW_UP_CALL", "TAKEN_BACK");
        FollowUps.told(FollowUps.call(id, tomorrow().plusSeconds(9000), "SATISFIED"))
                .deliver();
        awaitState(id, "CLOSED");
    }

    @Test
    @Rule("CMPL-6")
    void satisfactionCorrectedToTheOppositeReopensFromTheEndOfTheCall() {
        String id = resolved();
        CallCompleted call = FollowUps.call(id, tomorrow(), "SATISFIED");
        FollowUps.told(call).deliver();
        awaitState(id, "CLOSED");

        FollowUps.corrected(call, 2, "EFFECTIVE", "DISSATISFIED").deliver();

        awaitState(id, "OPEN");
        shown(id)
                .body("round", equalTo(2))
                .body(
                        "replyDueAt",
                        equalTo(call.endedAt().plus(Duration.ofHours(12)).toString()));
    }

    /** Invariant 4. Guard: the calls are read as they read now; the revisions before stay in their table and the history. */
    @Test
    @Rule("CMPL-6")
    void aReopeningTakenBackClosesAndTheOldWordStaysReadable() {
        String id = resolved();
        CallCompleted call = FollowUps.call(id, tomorrow(), "DISSATISFIED");
        FollowUps.told(call).deliver();
        awaitState(id, "OPEN");

        FollowUps.corrected(call, 2, "EFFECTIVE", "SATISFIED").deliver();

        awaitState(id, "CLOSED");
        shown(id).body("round", equalTo(1)).body("followUp.disposition", equalTo("SATISFIED"));
        List<String> dispositions = as("auditor", "X1")
                .get(PATH + "/" + id + "/history?limit=500")
                .path("items.findAll { it.step == 'FOLLOW_UP_CALL' }.details.disposition");
        assertThat(dispositions).containsExactly("DISSATISFIED", "SATISFIED");
        assertThat(Told.about(id, ComplaintClosed.class, 1)).hasSize(1);
    }

    /** Guard: an answered round is not taken back. */
    @Test
    @Rule("CMPL-6")
    void workThatWasDoneAboutAReopeningIsNotTakenBack() {
        String id = resolved();
        CallCompleted call = FollowUps.call(id, TestClock.now(), "DISSATISFIED");
        FollowUps.told(call).deliver();
        awaitState(id, "OPEN");
        TestClock.advance(Duration.ofMinutes(10));
        reply(id, call.endedAt()).statusCode(201);

        FollowUps.corrected(call, 2, "EFFECTIVE", "SATISFIED").deliverAndWait();

        shown(id).body("state", equalTo("ANSWERED")).body("round", equalTo(2));
        assertThat(steps(id).stream().filter("FOLLOW_UP_CALL"::equals)).hasSize(2);
    }

    /** Guard: the comparison of the dial with the resolution. */
    @Test
    @Rule("CMPL-6")
    void aCallDialledBeforeTheResolutionDoesNotSpeakToIt() {
        String id = raised(body());
        FollowUps.told(FollowUps.call(id, TestClock.now(), "SATISFIED")).deliverAndWait();
        shown(id).body("state", equalTo("OPEN"));
        TestClock.advance(Duration.ofMinutes(10));
        reply(id, RECEIVED).statusCode(201);

        resolve(id).statusCode(201).body("state", equalTo("RESOLVED"));

        FollowUps.told(FollowUps.call(id, TestClock.now().plusSeconds(1), "SATISFIED"))
                .deliver();
        awaitState(id, "CLOSED");
    }

    @Test
    @Rule("CMPL-6")
    void aCallAboutAComplaintNobodyKnowsHoldsNothingUp() {
        CallCompleted call = FollowUps.call(UUID.randomUUID().toString(), tomorrow(), "DISSATISFIED");

        FollowUps.told(call).deliver();
        FollowUps.corrected(call, 2, "EFFECTIVE", "SATISFIED").deliverAndWait();

        as("admin", "root")
                .get("/v1/dead-letters/complaint-service")
                .then()
                .body("items.findAll { it.key == '" + call.callId() + "' }.size()", equalTo(0));
    }

    @Test
    @Rule("CMPL-6")
    void whoWasGivenUpAndTurnsOutToHaveBeenReachedIsHeard() {
        String id = resolved();
        Instant dialledAt = TestClock.now();
        TestClock.advance(Duration.ofDays(4));
        close(id, "UNREACHABLE").statusCode(201);

        FollowUps.told(FollowUps.call(id, dialledAt, "DISSATISFIED")).deliver();

        awaitState(id, "OPEN");
        shown(id).body("round", equalTo(2)).body("closedReason", nullValue());
    }

    /** Guard: {@code ResolutionService.unreachable}. */
    @Test
    @Rule("CMPL-6")
    void aCustomerIsUnreachableAfterTheSecondCallNobodyAnsweredAndNoSooner() {
        String id = resolved();
        CallCompleted first =
                FollowUps.call(id, TestClock.now().plusSeconds(10), "NO_ANSWER", null, "COMPLAINT_FOLLOW_UP", null);
        close(id, "UNREACHABLE").statusCode(409).body("code", equalTo("NOT_YET_UNREACHABLE"));
        FollowUps.told(first).deliverAndWait();
        close(id, "UNREACHABLE").statusCode(409).body("code", equalTo("NOT_YET_UNREACHABLE"));

        FollowUps.told(FollowUps.call(
                        id, TestClock.now().plusSeconds(600), "POWERED_OFF", null, "COMPLAINT_FOLLOW_UP", null))
                .deliverAndWait();

        close(id, "UNREACHABLE").statusCode(201).body("closedReason", equalTo("UNREACHABLE"));
    }

    private static Instant tomorrow() {
        return RECEIVED.plus(Duration.ofDays(1));
    }

    private static String resolved() {
        String id = raised(body());
        reply(id, RECEIVED).statusCode(201);
        resolve(id).statusCode(201);
        return id;
    }

    private static void awaitState(String id, String state) {
        await().atMost(PATIENCE).until(() -> shown(id).extract().path("state"), state::equals);
    }
}
