package dev.ringback.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.scoring.testing.Trial;
import dev.ringback.stack.testing.Rule;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pay by the piece as shipped (S2), on both sides of each bound. */
@QuarkusTest
@OnTheStack
class PieceworkTest {

    /** GC-015, GC-018, GC-021, GC-024 and GC-027, and the numbers beside their bounds. */
    @ParameterizedTest
    @Rule("S2-1")
    @Rule("G2")
    @Rule("S2-2")
    @Rule("S2-3")
    @Rule("S2-4")
    @Rule("S2-7")
    @Rule("S2-8")
    @CsvSource({
        "2499,15,99.96,5,0,0.00,0.00,4900.00",
        "2500,15,100,0,0,0.00,0.00,5000.00",
        "2000,15,80,5,0,0.00,0.00,4900.00",
        "1999,15,79.96,10,0,0.00,0.00,4800.00",
        "1251,15,50.04,10,0,0.00,0.00,4800.00",
        "1250,15,50,0,0,0.00,0.00,2030.00",
        "2500,14,100,0,5,0.00,0.00,4900.00",
        "2500,10,100,0,5,0.00,0.00,4900.00",
        "2500,9,100,0,10,0.00,0.00,4800.00",
        "1900,8,76,10,10,0.00,0.00,4600.00",
        "2999,15,119.96,0,0,0.00,0.00,5000.00",
        "3000,16,120,0,0,150.00,20.00,5170.00",
        "3499,15,139.96,0,0,150.00,0.00,5150.00",
        "3500,14,140,0,5,0.00,0.00,4900.00",
        "2499,20,99.96,5,0,0.00,0.00,4900.00"
    })
    void callsAndArrivalsMakeTheMonth(
            int calls, int arrivals, String mean, String s27, String s28, String s23, String s24, String pay) {
        StatementView statement = month(trial().calls("2026-03", calls).arrivals("2026-03", arrivals), "2026-03");

        assertThat(statement.input("S2-7", "mean")).isEqualTo(mean);
        assertThat(statement.input("S2-7", "percent")).isEqualTo(s27);
        assertThat(statement.input("S2-8", "percent")).isEqualTo(s28);
        assertThat(statement.line("S2-3")).containsEntry("amount", s23);
        assertThat(statement.line("S2-4")).containsEntry("amount", s24);
        assertThat(statement.text("pay")).isEqualTo(pay);
        assertThat(statement.text("scheme")).isEqualTo("S2");
    }

    /** customers of other channels are told and count for nothing. */
    @Test
    @Rule("S2-1")
    void arrivalsOfOtherChannelsCountForNothing() {
        Trial trial = trial().calls("2026-03", 2500).arrivals("2026-03", 14);
        trial.fact("ARRIVAL", Map.of("occurredAt", "2026-03-05T02:00:00Z", "channel", "OTHER"));

        assertThat(month(trial, "2026-03").input("S2-8", "measured")).isEqualTo("14");
    }

    /** G1: 16:00Z of the last day is the next month. */
    @ParameterizedTest
    @Rule("G1")
    @Rule("S2-1")
    @CsvSource({"2026-03-31T15:59:59Z,15", "2026-03-31T16:00:00Z,14"})
    void anArrivalCountsOnItsLocalDay(String at, String measured) {
        Trial trial = trial().arrivals("2026-03", 14);
        trial.fact("ARRIVAL", Map.of("occurredAt", at, "channel", "HONGMAI"));

        assertThat(month(trial, "2026-03").input("S2-8", "measured")).isEqualTo(measured);
    }

    /** GC-030; a loss earns nothing and costs nothing; and the minimum wage keeps the commission. */
    @ParameterizedTest
    @Rule("S2-5")
    @CsvSource({
        "2500,86000.00,34000.00,520.00,5520.00",
        "2500,34000.00,86000.00,0.00,5000.00",
        "2500,0.01,0.00,0.0001,5000.00",
        "2500,50.00,0.00,0.50,5000.50",
        "1200,86000.00,34000.00,520.00,2550.00"
    })
    void aDealEarnsOnePercentOfRevenueLessCost(int calls, String revenue, String cost, String amount, String pay) {
        Trial trial = trial().calls("2026-03", calls).arrivals("2026-03", 15);
        trial.fact("DEAL", Map.of("occurredAt", "2026-03-10T02:00:00Z", "revenue", revenue, "cost", cost));

        StatementView statement = month(trial, "2026-03");

        assertThat(statement.line("S2-5")).containsEntry("amount", amount);
        assertThat(statement.text("pay")).isEqualTo(pay);
    }

    /** GC-039, and an event counts once, in the month of its first such deal. */
    @Test
    @Rule("S2-6")
    void anEventWithAClosingEarns500Once() {
        Trial trial = trial().calls("2026-03", 2500).arrivals("2026-03", 15).arrivals("2026-04", 15);
        for (String at : List.of("2026-03-30T02:00:00Z", "2026-03-31T02:00:00Z", "2026-04-01T02:00:00Z")) {
            trial.fact(
                    "DEAL",
                    Map.of("occurredAt", at, "revenue", "0", "cost", "0", "eventId", "fair", "invitedByPhone", true));
        }
        trial.fact(
                "DEAL",
                Map.of("occurredAt", "2026-03-30T02:00:00Z", "revenue", "0", "cost", "0", "eventId", "walk-in"));

        assertThat(month(trial, "2026-03").text("pay")).isEqualTo("5500.00");
        assertThat(month(trial, "2026-04").line("S2-6")).containsEntry("amount", "0.00");
    }

    /** GC-036 and its neighbour: 48, 48 in a row with little commission, and with enough. */
    @ParameterizedTest
    @Rule("S2-9")
    @Rule("SCORE-3")
    @CsvSource({"1251,0,", "1250,0,DISMISSAL_REVIEW", "1200,49999.99,DISMISSAL_REVIEW", "1200,50000.00,"})
    void twoMonthsOfMinimumWageInARowAreRecommendedForReview(int april, String revenue, String flag) {
        Trial trial = trial().calls("2026-03", 1200).calls("2026-04", april).calls("2026-05", 1200);
        trial.fact("DEAL", Map.of("occurredAt", "2026-04-10T02:00:00Z", "revenue", revenue, "cost", "0"));

        assertThat(month(trial, "2026-03").input("S2-9", "recommended")).isNull();
        assertThat(month(trial, "2026-05").input("S2-9", "recommended")).isEqualTo(flag);
    }

    @Test
    @Rule("S2-9")
    void aMonthWithoutASingleCallIsAbsenceAndNoneInARow() {
        Trial trial = trial().calls("2026-03", 1).calls("2026-05", 1).calls("2026-06", 1);

        assertThat(month(trial, "2026-04").input("S2-9", "recommended")).isNull();
        assertThat(month(trial, "2026-05").input("S2-9", "recommended")).isNull();
        assertThat(month(trial, "2026-06").input("S2-9", "recommended")).isEqualTo("DISMISSAL_REVIEW");
    }

    /** GC-033 and the cent above it. */
    @ParameterizedTest
    @Rule("S2-5")
    @CsvSource({"1000000.00,400000.00,0.00", "1000000.01,400000.00,3000.00", "1000000.01,1000000.02,0.00"})
    void aYearOfMoreThanAMillionEarnsHalfAPercentMore(String revenue, String cost, String commission) {
        Trial trial = trial();
        trial.fact("DEAL", Map.of("occurredAt", "2026-12-31T15:59:59Z", "revenue", revenue, "cost", cost));
        trial.fact("DEAL", Map.of("occurredAt", "2026-12-31T16:00:00Z", "revenue", "1.00", "cost", "0"));

        var deals = trial.post(Map.of("scheme", "S2", "year", 2026))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(deals.getString("annualCommission.revenue")).isEqualTo(revenue);
        assertThat(deals.getString("annualCommission.annualCommission")).isEqualTo(commission);
        assertThat(deals.getList("annualCommission.months.month")).isEqualTo(List.of("2026-12"));
        assertThat(deals.getString("annual")).isNull();
    }

    private static Trial trial() {
        return new Trial("2020-01-01", "3000.00").task("2000.00");
    }

    private static StatementView month(Trial trial, String month) {
        return trial.month("S2", month);
    }
}
