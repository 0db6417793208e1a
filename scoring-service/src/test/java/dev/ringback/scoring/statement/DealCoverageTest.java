package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1-1 over HTTP: every deal of last month is called back in the first seven days. */
@QuarkusTest
@OnTheStack
class DealCoverageTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

    private static final LocalDate SEVENTH = LocalDate.of(2026, 4, 7);

    private static final Instant IN_TIME = Instant.parse("2026-04-03T02:00:00Z");

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
    @Rule("G1")
    @CsvSource({
        "2026-03-31T15:59:59Z,false",
        "2026-03-31T16:00:00Z,true",
        "2026-04-07T15:59:59Z,true",
        "2026-04-07T16:00:00Z,false"
    })
    void aDealIsCalledBackFromTheFirstMidnightToTheLastSecondOfTheSeventh(Instant at, boolean met) {
        String agent = Api.newAgent();
        UUID task = events.task(agent, "DEAL", FIRST, SEVENTH);
        events.call(agent, task, "DEAL", UUID.randomUUID(), "EFFECTIVE", at);
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.met("S1-1")).isEqualTo(met);
        assertThat(statement.points("S1-1")).isEqualTo(met ? "3" : "0");
    }

    @ParameterizedTest
    @Rule("S1-1")
    @CsvSource({"SUCCESSFUL,true", "EFFECTIVE,true", "CONNECTED_INCOMPLETE,false", "NO_ANSWER,false"})
    void onlyAnEffectiveOrBetterCallIsACallback(String outcome, boolean met) {
        String agent = Api.newAgent();
        UUID task = events.task(agent, "DEAL", FIRST, SEVENTH);
        events.call(agent, task, "DEAL", UUID.randomUUID(), outcome, IN_TIME);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").met("S1-1")).isEqualTo(met);
    }

    @ParameterizedTest
    @Rule("S1-1")
    @CsvSource({
        "BARRED,true",
        "UNREACHABLE,true",
        "DO_NOT_CALL,true",
        "EXPIRED,false",
        "WRONG_NUMBER,false",
        "REFUSED,false",
        "INCOMPLETE,false"
    })
    void customersWhomProtectionBarsLeaveTheDenominatorAndTheLineSaysSo(String reason, boolean leaves) {
        String agent = Api.newAgent();
        UUID done = events.task(agent, "DEAL", FIRST, SEVENTH);
        events.call(agent, done, "DEAL", UUID.randomUUID(), "SUCCESSFUL", IN_TIME);
        UUID undone = events.task(agent, "DEAL", FIRST, SEVENTH);
        events.closed(undone, agent, reason, IN_TIME);
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.met("S1-1")).isEqualTo(leaves);
        assertThat(statement.input("S1-1", "leftDenominator")).isEqualTo(leaves ? "1" : "0");
        assertThat(statement.input("S1-1", "left." + reason)).isEqualTo(leaves ? "1" : null);
        assertThat(statement.input("S1-1", "due")).isEqualTo("2");
    }

    @Test
    @Rule("S1-1")
    void aCustomerReachedTooLateWhoThenWantsNoMoreCallsStaysInTheDenominator() {
        String agent = Api.newAgent();
        UUID task = events.task(agent, "DEAL", FIRST, SEVENTH);
        Instant late = Instant.parse("2026-04-08T02:00:00Z");
        events.call(agent, task, "DEAL", UUID.randomUUID(), "EFFECTIVE", late);
        events.closed(task, agent, "DO_NOT_CALL", late);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").met("S1-1")).isFalse();
    }

    @Test
    @Rule("S1-1")
    void aTaskCountsForItsOwnerWhoeverMadeTheCall() {
        String owner = Api.newAgent();
        String colleague = Api.newAgent();
        UUID task = events.task(owner, "DEAL", FIRST, SEVENTH);
        events.call(colleague, task, "DEAL", UUID.randomUUID(), "SUCCESSFUL", IN_TIME);
        events.awaitRecorded();

        assertThat(Api.read(owner, "2026-04").input("S1-1", "done")).isEqualTo("1");
        assertThat(Api.read(colleague, "2026-04").input("S1-1", "due")).isEqualTo("0");
    }

    @Test
    @Rule("S1-1")
    void nothingDueIsMetAndATaskBelongsToTheMonthOfItsDueDate() {
        String agent = Api.newAgent();
        events.task(agent, "DEAL", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 7));
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").met("S1-1")).isTrue();
        assertThat(Api.read(agent, "2026-05").met("S1-1")).isFalse();
    }

    @Test
    @Rule("S1-1")
    void aCallThatArrivesBeforeItsTaskCountsAllTheSame() {
        String agent = Api.newAgent();
        UUID task = UUID.randomUUID();
        events.call(agent, task, "DEAL", UUID.randomUUID(), "SUCCESSFUL", IN_TIME);
        events.closed(task, agent, "COMPLETED", IN_TIME);
        events.awaitRecorded();
        events.task(task, agent, "DEAL", FIRST, SEVENTH);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").input("S1-1", "done")).isEqualTo("1");
    }

    @Test
    @Rule("S1-1")
    void aCallTheCustomerMadeIsNoCallback() {
        String agent = Api.newAgent();
        UUID task = events.task(agent, "DEAL", FIRST, SEVENTH);
        UUID call = UUID.randomUUID();
        events.send(
                call,
                1,
                Events.callEvent(call, agent, task, "DEAL", UUID.randomUUID(), "SUCCESSFUL", "INBOUND", IN_TIME));
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").met("S1-1")).isFalse();
    }
}
