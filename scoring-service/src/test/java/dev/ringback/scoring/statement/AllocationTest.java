package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task counts for who owned it at its due date, whoever it was made for (TASK-21). Red without the owners in the fold. */
@QuarkusTest
@OnTheStack
class AllocationTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 7);

    private final Events events = new Events();

    @AfterEach
    void close() {
        events.close();
        TestClock.reset();
    }

    /** The local day ends at 16:00Z. */
    @ParameterizedTest
    @Rule("TASK-21")
    @Rule("S1-1")
    @Rule("G1")
    @CsvSource({"2026-04-03T02:00:00Z,true", "2026-04-07T15:59:59Z,true", "2026-04-07T16:00:00Z,false"})
    void whoOwnsItOnTheDueDateAnswersForIt(Instant at, boolean moved) {
        String before = Api.newAgentPaid("4000.00");
        String after = Api.newAgentPaid("4000.00");
        UUID task = events.task(before, "DEAL", FIRST, DUE);
        UUID told = events.allocated(task, 2, after, at);
        events.awaitRecorded();

        assertThat(due(before)).isEqualTo(moved ? "0" : "1");
        assertThat(due(after)).isEqualTo(moved ? "1" : "0");
        Api.as("manager")
                .queryParam("agentId", moved ? after : before)
                .queryParam("month", "2026-04")
                .queryParam("rule", "S1-1")
                .get("/v1/facts")
                .then()
                .body("items.id", hasItem(told.toString()));
    }

    @Test
    @Rule("TASK-21")
    @Rule("SCORE-1")
    void itDoesNotMatterWhatComesFirst() {
        String before = Api.newAgentPaid("4000.00");
        String between = Api.newAgentPaid("4000.00");
        String after = Api.newAgentPaid("4000.00");
        UUID task = UUID.randomUUID();
        events.allocated(task, 3, after, Instant.parse("2026-04-04T02:00:00Z"));
        events.allocated(task, 2, between, Instant.parse("2026-04-04T01:00:00Z"));
        events.task(task, before, "DEAL", FIRST, DUE);
        events.awaitRecorded();

        assertThat(due(before)).isEqualTo("0");
        assertThat(due(between)).isEqualTo("0");
        assertThat(due(after)).isEqualTo("1");
    }

    @Test
    @Rule("TASK-21")
    @Rule("GOV-3")
    void whatWasTakenBackCountsForNobody() {
        String before = Api.newAgentPaid("4000.00");
        UUID task = events.task(before, "DEAL", FIRST, DUE);
        events.allocated(task, 2, null, Instant.parse("2026-04-06T02:00:00Z"));
        events.awaitRecorded();

        assertThat(due(before)).isEqualTo("0");
        assertThat(Api.read(before, "2026-04").met("S1-1")).isTrue();
    }

    /** Invariant 7: told behind the close, it is an adjustment for both. */
    @Test
    @Rule("TASK-21")
    @Rule("SCORE-1")
    void toldBehindTheCloseItAdjustsBoth() {
        YearMonth month = Months.next();
        String before = Months.newAgentPaid("4000.00");
        String after = Months.newAgentPaid("4000.00");
        UUID task = events.task(before, "DEAL", month.atDay(1), month.atDay(7));
        events.awaitRecorded();
        Months.closeNext();
        assertThat(Api.read(before, month.toString()).met("S1-1")).isFalse();

        events.allocated(task, 2, after, month.atDay(5).atTime(4, 0).toInstant(ZoneOffset.UTC));
        events.awaitRecorded();

        String next = month.plusMonths(1).toString();
        assertThat(Api.read(before, next).adjustment(0)).containsEntry("points", "3");
        assertThat(Api.read(after, next).adjustment(0)).containsEntry("points", "-3");
        Months.closeNext();
    }

    private static String due(String agent) {
        return Api.read(agent, "2026-04").input("S1-1", "due");
    }
}
