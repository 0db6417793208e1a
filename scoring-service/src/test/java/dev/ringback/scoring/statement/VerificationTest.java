package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.platform.event.CustomerVerified;
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
import org.junit.jupiter.params.provider.ValueSource;

/** S1-3 from customers verified, S1-4 from trip tasks, from the events on. */
@QuarkusTest
@OnTheStack
class VerificationTest {
    private static final String TRIP = "TRIP_VERIFICATION";
    private static final LocalDate DUE = LocalDate.of(2026, 4, 11);

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
    @Rule("S1-3")
    @Rule("TASK-4")
    @CsvSource({"1199,0,0", "1200,0,5", "300,899,0", "300,900,5"})
    void verifiedCustomersAndReportedRecordsAddUp(int verified, int reported, String points) {
        String agent = Api.newAgent();
        for (int i = 0; i < verified; i++) {
            events.verified(agent, UUID.randomUUID(), LocalDate.of(2026, 4, 1 + i % 30));
        }
        if (reported > 0) {
            Api.records(agent, "2026-04-15", reported);
        }
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.points("S1-3")).isEqualTo(points);
        assertThat(statement.input("S1-3", "counted")).isEqualTo(String.valueOf(verified));
        assertThat(statement.input("S1-3", "reported")).isEqualTo(String.valueOf(reported));
        assertThat(statement.input("S1-3", "total")).isEqualTo(String.valueOf(verified + reported));
    }

    @Test
    @Rule("S1-3")
    void aCustomerVerifiedTwiceInAMonthCountsOnceAndAgainInTheNext() {
        String agent = Api.newAgent();
        String colleague = Api.newAgent();
        UUID customer = UUID.randomUUID();
        events.verified(agent, customer, LocalDate.of(2026, 3, 31));
        events.verified(agent, customer, LocalDate.of(2026, 4, 1));
        events.verified(agent, customer, LocalDate.of(2026, 4, 30));
        events.verified(colleague, customer, LocalDate.of(2026, 4, 30));
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-03").input("S1-3", "counted")).isEqualTo("1");
        assertThat(Api.read(agent, "2026-04").input("S1-3", "counted")).isEqualTo("1");
        assertThat(Api.read(agent, "2026-05").input("S1-3", "counted")).isEqualTo("0");
        assertThat(Api.read(colleague, "2026-04").input("S1-3", "counted")).isEqualTo("1");
    }

    @Test
    @Rule("S1-3")
    @Rule("G1")
    void theLocalDateOfTheVerificationCounts() {
        String agent = Api.newAgent();
        UUID customer = UUID.randomUUID();
        events.send(
                customer,
                1,
                new CustomerVerified(
                        UUID.randomUUID(),
                        customer,
                        agent,
                        null,
                        "OBSOLETE",
                        LocalDate.of(2026, 5, 1),
                        Instant.parse("2026-04-30T16:00:00Z")));
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").input("S1-3", "counted")).isEqualTo("0");
        assertThat(Api.read(agent, "2026-05").input("S1-3", "counted")).isEqualTo("1");
    }

    @ParameterizedTest
    @Rule("S1-4")
    @Rule("TASK-5")
    @Rule("G1")
    @CsvSource({
        "2026-04-10T15:59:59Z,EFFECTIVE,0",
        "2026-04-10T16:00:00Z,EFFECTIVE,4",
        "2026-04-11T15:59:59Z,SUCCESSFUL,4",
        "2026-04-11T16:00:00Z,SUCCESSFUL,0",
        "2026-04-11T04:00:00Z,CONNECTED_INCOMPLETE,0"
    })
    void aVisitIsVerifiedOnTheDayAfterTheReturn(Instant at, String outcome, String points) {
        String agent = Api.newAgent();
        UUID task = events.task(agent, TRIP, DUE, DUE);
        events.call(agent, task, TRIP, UUID.randomUUID(), outcome, at);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").points("S1-4")).isEqualTo(points);
    }

    @Test
    @Rule("S1-4")
    void everyVisitOfEveryTripIsNeededReportedOnesToo() {
        String agent = Api.newAgent();
        UUID first = events.task(agent, TRIP, DUE, DUE);
        UUID second = events.task(agent, TRIP, DUE, DUE);
        Instant onTheDay = Instant.parse("2026-04-11T04:00:00Z");
        events.call(agent, first, TRIP, UUID.randomUUID(), "EFFECTIVE", onTheDay);
        events.awaitRecorded();
        assertThat(Api.read(agent, "2026-04").met("S1-4")).isFalse();

        events.call(agent, second, TRIP, UUID.randomUUID(), "EFFECTIVE", onTheDay);
        events.awaitRecorded();
        Api.trip(agent, "2026-04-10", "2026-04-11");
        StatementView all = Api.read(agent, "2026-04");
        Api.trip(agent, "2026-04-20", "2026-04-22");
        StatementView oneReportedLate = Api.read(agent, "2026-04");

        assertThat(all.met("S1-4")).isTrue();
        assertThat(all.input("S1-4", "due")).isEqualTo("3");
        assertThat(oneReportedLate.met("S1-4")).isFalse();
        assertThat(oneReportedLate.input("S1-4", "onTheDay")).isEqualTo("3");
    }

    @ParameterizedTest
    @Rule("S1-4")
    @ValueSource(strings = {"BARRED", "UNREACHABLE", "DO_NOT_CALL", "CANCELLED"})
    void aVisitWhomNobodyMayCallLeavesTheDenominator(String reason) {
        String agent = Api.newAgent();
        UUID task = events.task(agent, TRIP, DUE, DUE);
        events.closed(task, agent, reason, Instant.parse("2026-04-11T04:00:00Z"));
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.met("S1-4")).isTrue();
        assertThat(statement.input("S1-4", "left." + reason)).isEqualTo("1");
    }

    @Test
    @Rule("S1-4")
    void aVisitDueOnTheFirstBelongsToTheMonthOfItsDueDate() {
        String agent = Api.newAgent();
        events.task(agent, TRIP, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 1));
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").met("S1-4")).isTrue();
        assertThat(Api.read(agent, "2026-05").met("S1-4")).isFalse();
    }
}
