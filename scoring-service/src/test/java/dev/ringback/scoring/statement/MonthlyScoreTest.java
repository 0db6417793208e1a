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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1-3 to S1-6 and pay over HTTP, on both sides of each boundary. */
@QuarkusTest
@OnTheStack
class MonthlyScoreTest {
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
    @Rule("S1-3")
    @CsvSource({"1199,0", "1200,5"})
    void twelveHundredRecordsEarnFive(int records, String points) {
        String agent = Api.newAgent();
        Api.records(agent, "2026-03-31", 500);
        Api.records(agent, "2026-04-01", 700);
        Api.records(agent, "2026-04-30", records - 700);
        Api.records(agent, "2026-05-01", 500);

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.points("S1-3")).isEqualTo(points);
        assertThat(statement.input("S1-3", "total")).isEqualTo(String.valueOf(records));
    }

    @ParameterizedTest
    @Rule("S1-4")
    @CsvSource({"2026-04-10,0", "2026-04-11,4", "2026-04-12,0"})
    void aTripIsCalledBackOnTheDayAfterTheReturn(String calledBackOn, String points) {
        String agent = Api.newAgent();
        Api.trip(agent, "2026-04-10", calledBackOn);

        assertThat(Api.read(agent, "2026-04").points("S1-4")).isEqualTo(points);
    }

    @Test
    @Rule("S1-4")
    void aTripNobodyCalledBackCostsTheAwardOfTheMonthInWhichItWasDue() {
        String agent = Api.newAgent();
        Api.trip(agent, "2026-03-31", "2026-04-01");
        Api.fact(agent, "TRIP_CALLBACK", Map.of("returnedOn", "2026-04-30")).statusCode(201);

        StatementView april = Api.read(agent, "2026-04");
        StatementView may = Api.read(agent, "2026-05");

        assertThat(april.input("S1-4", "due")).isEqualTo("1");
        assertThat(april.met("S1-4")).isTrue();
        assertThat(may.input("S1-4", "due")).isEqualTo("1");
        assertThat(may.met("S1-4")).isFalse();
        assertThat(Api.read(agent, "2026-03").input("S1-4", "due")).isEqualTo("0");
    }

    @ParameterizedTest
    @Rule("S1-5")
    @CsvSource({"PASS,0,true", "FAIL,-5,false"})
    void aFailedAttitudeReportCostsFiveAndAPassedOneNothing(String result, String points, boolean met) {
        String agent = Api.newAgent();
        Api.attitude(agent, "2026-04", result);

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.points("S1-5")).isEqualTo(points);
        assertThat(statement.met("S1-5")).isEqualTo(met);
        assertThat(Api.read(agent, "2026-05").points("S1-5")).isEqualTo("0");
    }

    @Test
    @Rule("S1-6")
    void theScoreIs100PlusTheItemsAndAPointIsOnePercentOfBasePay() {
        String agent = Api.newAgentPaid("4000.00");
        Api.records(agent, "2026-04-15", 1200);

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.points("S1-6")).isEqualTo("100");
        assertThat(statement.text("score")).isEqualTo("115");
        assertThat(statement.text("pay")).isEqualTo("4600.00");
        assertThat(statement.text("deltaVsBase")).isEqualTo("600.00");
    }

    /** 103 points each. */
    @ParameterizedTest
    @Rule("G6")
    @CsvSource({"3333.33,3433.3299,3433.33", "1.50,1.545,1.55", "1.49,1.5347,1.53", "4000.00,4120,4120.00"})
    void payIsRoundedHalfUpOnce(String base, String exact, String pay) {
        String agent = Api.newAgentPaid(base);
        Api.fact(agent, "TRIP_CALLBACK", Map.of("returnedOn", "2026-04-10")).statusCode(201);
        events.task(agent, ENQUIRY, LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 12));
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.text("score")).isEqualTo("103");
        assertThat(statement.text("pay")).isEqualTo(pay);
        assertThat(statement.input("G6", "exact")).isEqualTo(exact);
    }

    @ParameterizedTest
    @Rule("G7")
    @CsvSource({"2026-04-30,5000.00", "2026-05-01,4000.00"})
    void thePayProfileInForceOnTheLastDayOfTheMonthCounts(String raisedFrom, String basePay) {
        String agent = Api.newAgentPaid("4000.00");
        Api.pay(agent, raisedFrom, "5000.00").statusCode(201);

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.text("basePay")).isEqualTo(basePay);
        assertThat(statement.text("schemeVersion")).isEqualTo("2");
    }

    @Test
    void anAgentWithoutAPayProfileHasPointsAndAReason() {
        StatementView statement = Api.read(Api.newAgent(), "2026-04");

        assertThat(statement.text("score")).isEqualTo("110");
        assertThat(statement.json()).containsEntry("pay", null).containsEntry("basePay", null);
        assertThat(statement.text("payReason")).isEqualTo("NO_PAY_PROFILE_IN_FORCE");
    }
}
