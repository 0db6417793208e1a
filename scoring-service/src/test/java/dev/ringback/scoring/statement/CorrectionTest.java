package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A corrected call and a reopened task move the points (invariant 4), whatever order the events come in. Guard: the
 * version conditions of the steps CALL and TASK_STATE.
 */
@QuarkusTest
@OnTheStack
class CorrectionTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate SEVENTH = LocalDate.of(2026, 4, 7);
    private static final Instant IN_TIME = Instant.parse("2026-04-07T15:59:59Z");

    private final Events events = new Events();

    @BeforeEach
    void inJuly() {
        TestClock.set(Instant.parse("2026-07-20T04:00:00Z"));
    }

    @AfterEach
    void close() {
        events.close();
        TestClock.reset();
    }

    @ParameterizedTest
    @Rule("S1-1")
    @Rule("SCORE-1")
    @CsvSource({
        "SUCCESSFUL,NO_ANSWER,0",
        "SUCCESSFUL,EFFECTIVE,3",
        "NO_ANSWER,EFFECTIVE,3",
        "CONNECTED_INCOMPLETE,NO_ANSWER,0"
    })
    void aCorrectedOutcomeGivesOrTakesTheAward(String before, String after, String points) {
        String agent = Api.newAgent();
        CallCompleted call = dealCall(agent, before);
        events.send(call.callId(), 1, call);
        events.corrected(call, 2, after);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").points("S1-1")).isEqualTo(points);
    }

    @Test
    @Rule("SCORE-1")
    void theLastRevisionCountsInWhateverOrderTheRevisionsCome() {
        String agent = Api.newAgent();
        CallCompleted call = dealCall(agent, "SUCCESSFUL");
        events.corrected(call, 3, "NO_ANSWER");
        events.awaitRecorded();
        events.send(call.callId(), 1, call);
        events.corrected(call, 2, "EFFECTIVE");
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").met("S1-1")).isFalse();
    }

    @ParameterizedTest
    @Rule("S1-2")
    @CsvSource({"NO_ANSWER,29,0", "EFFECTIVE,30,3"})
    void aCorrectionTakesACustomerOutOfTheWeek(String after, String customers, String points) {
        String agent = Api.newAgent();
        CallCompleted last = null;
        for (int week = 0; week < 4; week++) {
            LocalDate monday = LocalDate.of(2026, 4, 6).plusWeeks(week);
            for (int i = 0; i < 30; i++) {
                UUID task = events.task(agent, "TECHNICAL_ENQUIRY", monday, monday.plusDays(6));
                last = call(agent, task, "TECHNICAL_ENQUIRY", "EFFECTIVE", Instant.parse(monday + "T03:00:00Z"));
                events.send(last.callId(), 1, last);
            }
        }
        events.corrected(last, 2, after);
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.input("S1-2", "customers.2026-04-27")).isEqualTo(customers);
        assertThat(statement.points("S1-2")).isEqualTo(points);
    }

    @Test
    @Rule("S1-2")
    void aCustomerReachedTwiceStaysWhenOneOfTheCallsIsTakenBack() {
        String agent = Api.newAgent();
        LocalDate monday = LocalDate.of(2026, 4, 6);
        UUID task = events.task(agent, "TECHNICAL_ENQUIRY", monday, monday.plusDays(6));
        UUID customer = UUID.randomUUID();
        CallCompleted first = Events.callEvent(
                UUID.randomUUID(), agent, task, "TECHNICAL_ENQUIRY", customer, "EFFECTIVE", "OUTBOUND", IN_TIME);
        events.send(first.callId(), 1, first);
        events.call(agent, task, "TECHNICAL_ENQUIRY", customer, "EFFECTIVE", IN_TIME);
        events.corrected(first, 2, "NO_ANSWER");
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").input("S1-2", "customers.2026-04-06"))
                .isEqualTo("1");
    }

    @Test
    @Rule("S1-1")
    void anImportedCallIsHistoryAndEarnsNothing() {
        String agent = Api.newAgent();
        CallCompleted call = dealCall(agent, "SUCCESSFUL");
        CallCompleted imported = Events.imported(call);
        events.send(imported.callId(), 1, imported);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").input("S1-1", "done")).isEqualTo("0");
    }

    @ParameterizedTest
    @Rule("S1-1")
    @CsvSource({"UNREACHABLE,0,3", "CANCELLED,0,3", "EXPIRED,1,0"})
    void aReopenedTaskIsBackInTheDenominatorUntilItIsClosedAgain(String reason, String denominator, String points) {
        String agent = Api.newAgent();
        UUID task = events.task(agent, "DEAL", FIRST, SEVENTH);
        events.closed(task, agent, 4, reason, IN_TIME);
        events.awaitRecorded();
        assertThat(Api.read(agent, "2026-04").input("S1-1", "denominator")).isEqualTo(denominator);

        events.reopened(task, agent, 5, IN_TIME);
        events.closed(task, agent, 2, "BARRED", IN_TIME);
        events.awaitRecorded();
        StatementView reopened = Api.read(agent, "2026-04");
        events.closed(task, agent, 6, reason, IN_TIME);
        events.awaitRecorded();
        StatementView closedAgain = Api.read(agent, "2026-04");

        assertThat(reopened.input("S1-1", "denominator")).isEqualTo("1");
        assertThat(reopened.points("S1-1")).isEqualTo("0");
        assertThat(closedAgain.points("S1-1")).isEqualTo(points);
    }

    @Test
    @Rule("S1-2")
    void aWeekWhoseTasksWereAllCancelledHasNothingDue() {
        String agent = Api.newAgent();
        LocalDate monday = LocalDate.of(2026, 4, 6);
        UUID task = events.task(agent, "TECHNICAL_ENQUIRY", monday, monday.plusDays(6));
        UUID other = events.task(agent, "TECHNICAL_ENQUIRY", monday, monday.plusDays(6));
        events.closed(task, agent, "CANCELLED", IN_TIME);
        events.awaitRecorded();
        assertThat(Api.read(agent, "2026-04").input("S1-2", "due.2026-04-06")).isEqualTo("1");
        assertThat(Api.read(agent, "2026-04").met("S1-2")).isFalse();

        events.closed(other, agent, "CANCELLED", IN_TIME);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").met("S1-2")).isTrue();
    }

    @Test
    @Rule("SCORE-1")
    void bothRevisionsStayReadableBehindTheLine() {
        String agent = Api.newAgent();
        CallCompleted call = dealCall(agent, "SUCCESSFUL");
        // Tasks and calls come on topics of their own: the journal keeps the order of arrival.
        events.awaitRecorded();
        events.send(call.callId(), 1, call);
        events.corrected(call, 2, "NO_ANSWER");
        events.awaitRecorded();

        Api.as("auditor")
                .queryParam("agentId", agent)
                .queryParam("month", "2026-04")
                .queryParam("rule", "S1-1")
                .get("/v1/facts")
                .then()
                .statusCode(200)
                .body("items.type", contains("TASK_CREATED", "CALL_COMPLETED", "CALL_CORRECTED"))
                .body("items[1].data.outcome", equalTo("SUCCESSFUL"))
                .body("items[2].data.corrected.outcome", equalTo("NO_ANSWER"));
        assertThat(Api.read(agent, "2026-04").failedItems()).isEqualTo(List.of("S1-1", "S1-3"));
    }

    private CallCompleted dealCall(String agent, String outcome) {
        UUID task = events.task(agent, "DEAL", FIRST, SEVENTH);
        return call(agent, task, "DEAL", outcome, IN_TIME);
    }

    private static CallCompleted call(String agent, UUID task, String purpose, String outcome, Instant at) {
        return Events.callEvent(UUID.randomUUID(), agent, task, purpose, UUID.randomUUID(), outcome, "OUTBOUND", at);
    }
}
