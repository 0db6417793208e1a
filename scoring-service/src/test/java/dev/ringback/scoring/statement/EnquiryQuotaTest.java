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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1-2 over HTTP: 30 customers each week and 120 in all. */
@QuarkusTest
@OnTheStack
class EnquiryQuotaTest {
    private static final Instant IN_TIME = Instant.parse("2026-04-03T02:00:00Z");

    private static final String ENQUIRY = "TECHNICAL_ENQUIRY";

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
    @Rule("S1-2")
    @CsvSource({"30,30,30,30,true", "30,30,30,29,false", "29,40,40,40,false", "60,60,0,0,false"})
    void everyWeekNeeds30Customers(int first, int second, int third, int fourth, boolean met) {
        String agent = Api.newAgent();
        week(agent, "2026-04-06", 1, first);
        week(agent, "2026-04-13", 1, second);
        week(agent, "2026-04-20", 1, third);
        week(agent, "2026-04-27", 1, fourth);
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.met("S1-2")).isEqualTo(met);
        assertThat(statement.input("S1-2", "total")).isEqualTo(String.valueOf(first + second + third + fourth));
    }

    @ParameterizedTest
    @Rule("S1-2")
    @CsvSource({"40,true", "39,false"})
    void theMonthNeeds120EvenWhenAWeekHadNothingDue(int lastWeek, boolean met) {
        String agent = Api.newAgent();
        week(agent, "2026-04-06", 1, 40);
        week(agent, "2026-04-20", 1, 40);
        week(agent, "2026-04-27", 1, lastWeek);
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.met("S1-2")).isEqualTo(met);
        assertThat((String) statement.line("S1-2").get("arithmetic")).contains("week of 2026-04-13: 0, nothing due");
    }

    @Test
    @Rule("S1-2")
    void aMonthWithNothingDueIsMetHoweverFewWereCalled() {
        String agent = Api.newAgent();
        week(agent, "2026-04-06", 0, 2);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").points("S1-2")).isEqualTo("3");
    }

    @Test
    @Rule("S1-2")
    void aCustomerCountsOnceAWeekAndAgainInAnother() {
        String agent = Api.newAgent();
        UUID customer = UUID.randomUUID();
        for (String at : List.of("2026-04-06T02:00:00Z", "2026-04-08T02:00:00Z", "2026-04-13T02:00:00Z")) {
            events.call(agent, UUID.randomUUID(), ENQUIRY, customer, "EFFECTIVE", Instant.parse(at));
        }
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.input("S1-2", "customers.2026-04-06")).isEqualTo("1");
        assertThat(statement.input("S1-2", "customers.2026-04-13")).isEqualTo("1");
    }

    @ParameterizedTest
    @Rule("S1-2")
    @Rule("G1")
    @CsvSource({
        "2026-04-26T15:59:59Z,2026-04,2026-04-20",
        "2026-04-26T16:00:00Z,2026-04,2026-04-27",
        "2026-05-03T15:59:59Z,2026-04,2026-04-27",
        "2026-05-03T16:00:00Z,2026-05,2026-05-04"
    })
    void aWeekRunsFromMondayToSundayAndBelongsToTheMonthOfItsMonday(Instant at, String month, String week) {
        String agent = Api.newAgent();
        events.call(agent, UUID.randomUUID(), ENQUIRY, UUID.randomUUID(), "SUCCESSFUL", at);
        events.awaitRecorded();

        StatementView statement = Api.read(agent, month);

        assertThat(statement.input("S1-2", "customers." + week)).isEqualTo("1");
        assertThat(statement.input("S1-2", "total")).isEqualTo("1");
    }

    @ParameterizedTest
    @Rule("S1-2")
    @CsvSource({"30,true", "29,false"})
    void aMonthWithFiveMondaysNeeds30InEachOfFiveWeeks(int fifthWeek, boolean met) {
        String agent = Api.newAgent();
        for (String monday : List.of("2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23")) {
            week(agent, monday, 1, 31);
        }
        week(agent, "2026-03-30", 1, fifthWeek);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-03").met("S1-2")).isEqualTo(met);
    }

    @Test
    @Rule("S1-2")
    void callsOfAnotherPurposeAreNoEnquiryCallbacks() {
        String agent = Api.newAgent();
        events.call(agent, UUID.randomUUID(), "DEAL", UUID.randomUUID(), "SUCCESSFUL", IN_TIME);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").input("S1-2", "total")).isEqualTo("0");
    }

    private void week(String agent, String monday, int due, int customers) {
        LocalDate from = LocalDate.parse(monday);
        for (int i = 0; i < due; i++) {
            events.task(agent, ENQUIRY, from, from.plusDays(6));
        }
        for (int i = 0; i < customers; i++) {
            events.call(
                    agent,
                    UUID.randomUUID(),
                    ENQUIRY,
                    UUID.randomUUID(),
                    "EFFECTIVE",
                    Instant.parse(monday + "T03:00:00Z"));
        }
    }
}
