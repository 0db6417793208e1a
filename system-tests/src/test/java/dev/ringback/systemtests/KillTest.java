package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.ProcessName;
import dev.ringback.stack.demo.Evidence;
import dev.ringback.stack.testing.Rule;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Invariants 1, 2, 4 and 5: whatever was acknowledged outlives SIGKILL of any process, once. Guards: the outbox in the
 * service's transaction, the inbox, the idempotency keys, the offsets after the database.
 */
@Order(1)
class KillTest {

    @Test
    @Rule("S1-1")
    @Rule("S1-2")
    @Rule("S1-3")
    @Rule("S1-4")
    @Rule("S1-5")
    @Rule("S1-6")
    @Rule("SCORE-1")
    void statementsAreThoseTheAcknowledgementsImplyThoughEveryProcessWasKilled() {
        assertThat(PlayedMonth.result().report().differences()).isEmpty();
        assertThat(PlayedMonth.killed()).contains(ProcessName.values());
        // The kills hit requests, and these were sent again.
        assertThat(PlayedMonth.result().played().retries()).isPositive();
    }

    /** The month's log is compared with complaints, lists, demerits and books as well: these say that there were some. */
    @Test
    @Rule("CMPL-2")
    @Rule("CMPL-4")
    @Rule("CMPL-6")
    @Rule("CMPL-8")
    @Rule("CALL-9")
    @Rule("TASK-5")
    @Rule("SCORE-1")
    void theCircleOfComplaintsAndTheBooksWereKeptThroughTheKills() {
        Evidence evidence = PlayedMonth.result().played().evidence();

        assertThat(evidence.complaints())
                .extracting(complaint -> complaint.path("state").asText())
                .contains("OPEN", "ANSWERED", "CLOSED");
        assertThat(evidence.complaints())
                .extracting(complaint -> complaint.path("answeredOnTime").asText())
                .contains("true");
        assertThat(evidence.complaints())
                .anySatisfy(
                        complaint -> assertThat(complaint.path("round").asInt()).isEqualTo(2));
        assertThat(evidence.doNotCall())
                .extracting(entry -> entry.path("origin").asText())
                .contains("COMPLAINT", "CALL");
        assertThat(evidence.demerits())
                .extracting(entry -> entry.path("kind").asText())
                .contains("CHARGE", "REVERSAL");
        assertThat(evidence.issues())
                .extracting(issue -> issue.path("state").asText())
                .contains("TOLD");
        assertThat(evidence.next())
                .anySatisfy(
                        statement -> assertThat(statement.path("adjustments")).isNotEmpty());
    }

    /**
     * Red without the committed offsets, or if anything but the topic told these two what happened: they were dead from the
     * first of the month until its last week was over.
     */
    @Test
    @Rule("CALL-9")
    @Rule("CMPL-6")
    @Rule("SCORE-1")
    void twoServicesThatWereAwayForTheWholeMonthCaughtUpToTheSameStatementsAndComplaints() {
        Evidence evidence = PlayedMonth.result().played().evidence();

        assertThat(PlayedMonth.refused()).hasSize(4).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
        });
        assertThat(PlayedMonth.result().report().differences()).isEmpty();
        // Asked in the month, by a call that complaint-service heard of when it was over.
        assertThat(evidence.complaints()).anySatisfy(complaint -> {
            assertThat(complaint.path("externalId").asText()).isEqualTo("CP-01");
            assertThat(complaint.path("closedReason").asText()).isEqualTo("SATISFIED");
        });
        // Reported in the month, and opened when it was over (CALL-9).
        assertThat(evidence.issues()).isNotEmpty().allSatisfy(issue -> {
            assertThat(issue.path("reportedAt").asText()).startsWith("2026-04");
            assertThat(issue.path("complaintId").asText()).isNotEmpty();
        });
    }

    @Test
    void theMonthHadSomethingToScore() {
        assertThat(PlayedMonth.result().played().calls()).isGreaterThan(250);
        assertThat(PlayedMonth.result().played().statements())
                .hasSize(4)
                .anySatisfy(
                        statement -> assertThat(statement.path("failedItems")).isEmpty());
    }

    @Test
    void nothingWasSetAside() {
        for (ProcessName service : ProcessName.values()) {
            if (service.isService()) {
                Http admin = new Http(SharedStack.gateway(), SharedStack.get().token("admin", "root"));
                Http.Answer answer = admin.get("/v1/dead-letters/" + service.id());
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body().path("items")).as(service.id()).isEmpty();
            }
        }
    }
}
