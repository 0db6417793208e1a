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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Worked months, from events on the broker and reported facts to the statement. */
@QuarkusTest
@OnTheStack
class GoldenCasesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate SEVENTH = LocalDate.of(2026, 4, 7);
    private static final Instant IN_TIME = Instant.parse("2026-04-03T02:00:00Z");

    private final Events events = new Events();

    @BeforeEach
    void inMay() {
        TestClock.set(Instant.parse("2026-05-20T04:00:00Z"));
    }

    @AfterEach
    void close() {
        events.close();
        TestClock.reset();
    }

    /** GC-003. */
    @Test
    @Rule("S1-2")
    @Rule("S1-6")
    @Rule("TASK-3")
    void aMonthWhoseTotalIsFineButOneWeekIsAt29LosesTheAward() {
        String agent = agentWithTheUsualFacts();
        deals(agent, 42, 42);
        weeks(agent, Map.of("2026-04-06", 35, "2026-04-13", 29, "2026-04-20", 36, "2026-04-27", 30));
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.text("score")).isEqualTo("112");
        assertThat(statement.text("basePay")).isEqualTo("4000.00");
        assertThat(statement.text("pay")).isEqualTo("4480.00");
        assertThat(statement.text("deltaVsBase")).isEqualTo("480.00");
        assertThat(statement.failedItems()).isEqualTo(List.of("S1-2"));
        assertThat(statement.input("S1-2", "total")).isEqualTo("130");
        assertThat(statement.input("S1-2", "customers.2026-04-13")).isEqualTo("29");
    }

    /** GC-006. */
    @Test
    @Rule("S1-1")
    @Rule("TASK-2")
    @Rule("G1")
    void theLastDealCalledBackAt16hUtcOfTheSeventhIsCalledBackOnTheEighth() {
        String agent = agentWithTheUsualFacts();
        deals(agent, 41, 41);
        UUID last = events.task(agent, "DEAL", FIRST, SEVENTH);
        events.call(agent, last, "DEAL", UUID.randomUUID(), "SUCCESSFUL", Instant.parse("2026-04-07T16:00:00Z"));
        weeks(agent, Map.of("2026-04-06", 30, "2026-04-13", 31, "2026-04-20", 30, "2026-04-27", 32));
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.text("score")).isEqualTo("112");
        assertThat(statement.text("pay")).isEqualTo("4480.00");
        assertThat(statement.text("deltaVsBase")).isEqualTo("480.00");
        assertThat(statement.failedItems()).isEqualTo(List.of("S1-1"));
        assertThat(statement.input("S1-1", "due")).isEqualTo("42");
        assertThat(statement.input("S1-1", "done")).isEqualTo("41");
    }

    private String agentWithTheUsualFacts() {
        String agent = Api.newAgentPaid("4000.00");
        Api.records(agent, "2026-04-15", 1200);
        Api.trip(agent, "2026-04-10", "2026-04-11");
        Api.trip(agent, "2026-04-16", "2026-04-17");
        Api.attitude(agent, "2026-04", "PASS");
        return agent;
    }

    private void deals(String agent, int due, int called) {
        for (int i = 0; i < due; i++) {
            UUID task = events.task(agent, "DEAL", FIRST, SEVENTH);
            if (i < called) {
                events.call(agent, task, "DEAL", UUID.randomUUID(), "SUCCESSFUL", IN_TIME);
            }
        }
    }

    private void weeks(String agent, Map<String, Integer> customersByMonday) {
        customersByMonday.forEach((monday, customers) -> {
            LocalDate from = LocalDate.parse(monday);
            for (int i = 0; i < customers; i++) {
                UUID task = events.task(agent, "TECHNICAL_ENQUIRY", from, from.plusDays(6));
                events.call(
                        agent,
                        task,
                        "TECHNICAL_ENQUIRY",
                        UUID.randomUUID(),
                        "EFFECTIVE",
                        Instant.parse(monday + "T03:00:00Z"));
            }
        });
    }
}
