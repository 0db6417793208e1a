package dev.ringback.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.scoring.testing.Trial;
import dev.ringback.stack.testing.Rule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked cases of the scoring schemes, from single facts, with every figure they expect. GC-003 and GC-006 run from
 * events on the broker in GoldenCasesTest too, GC-045 in DemeritTest.
 */
@QuarkusTest
@OnTheStack
class WorkedCasesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate SEVENTH = LocalDate.of(2026, 4, 7);

    /** GC-003, GC-006. */
    @ParameterizedTest(name = "{0}")
    @Rule("S1-1")
    @Rule("S1-2")
    @Rule("S1-6")
    @CsvSource({
        "GC-003,2026-04-07T15:59:59Z,35,29,36,30,112,4480.00,480.00,S1-2",
        "GC-006,2026-04-07T16:00:00Z,30,31,30,32,112,4480.00,480.00,S1-1"
    })
    void monthsOfCallbackAgents(
            String id,
            String lastCallback,
            int first,
            int second,
            int third,
            int fourth,
            String score,
            String pay,
            String delta,
            String failed) {
        Trial trial = new Trial("2024-05-06", "4000.00")
                .records("2026-04-15", 1200)
                .trip("2026-04-10", "2026-04-11")
                .trip("2026-04-16", "2026-04-17")
                .attitude("2026-04", "PASS")
                .week(LocalDate.of(2026, 4, 6), first)
                .week(LocalDate.of(2026, 4, 13), second)
                .week(LocalDate.of(2026, 4, 20), third)
                .week(LocalDate.of(2026, 4, 27), fourth)
                .task("DEAL", FIRST, SEVENTH, lastCallback);
        for (int i = 1; i < 42; i++) {
            trial.task("DEAL", FIRST, SEVENTH, "2026-04-03T02:00:00Z");
        }

        StatementView statement = trial.month("2026-04");

        assertThat(statement.text("score")).isEqualTo(score);
        assertThat(statement.text("pay")).isEqualTo(pay);
        assertThat(statement.text("deltaVsBase")).isEqualTo(delta);
        assertThat(statement.failedItems()).isEqualTo(List.of(failed));
    }

    /** GC-015, GC-018, GC-021, GC-024, GC-027, GC-030, GC-039. */
    @ParameterizedTest(name = "{0}")
    @Rule("S2-2")
    @Rule("S2-3")
    @Rule("S2-4")
    @Rule("S2-5")
    @Rule("S2-6")
    @Rule("S2-7")
    @Rule("S2-8")
    @CsvSource({
        "GC-015,2499,15,0.00,0.00,0,99.96,5,1900.00,0.00,0.00,0.00,0.00,4900.00",
        "GC-018,1251,15,0.00,0.00,0,50.04,10,1800.00,0.00,0.00,0.00,0.00,4800.00",
        "GC-021,2500,10,0.00,0.00,0,100,5,1900.00,0.00,0.00,0.00,0.00,4900.00",
        "GC-024,1900,8,0.00,0.00,0,76,20,1600.00,0.00,0.00,0.00,0.00,4600.00",
        "GC-027,3499,15,0.00,0.00,0,139.96,0,2000.00,150.00,0.00,0.00,0.00,5150.00",
        "GC-030,2500,15,86000.00,34000.00,0,100,0,2000.00,0.00,0.00,520.00,0.00,5520.00",
        "GC-039,2500,15,0.00,0.00,1,100,0,2000.00,0.00,0.00,0.00,500.00,5500.00"
    })
    void monthsByThePiece(
            String id,
            int calls,
            int arrivals,
            String revenue,
            String cost,
            int events,
            String mean,
            String percent,
            BigDecimal taskPay,
            String calling,
            String arriving,
            String commission,
            String event,
            String pay) {
        Trial trial = new Trial("2020-01-01", "3000.00")
                .task("2000.00")
                .calls("2026-03", calls)
                .arrivals("2026-03", arrivals)
                .fact("DEAL", Map.of("occurredAt", "2026-03-10T02:00:00Z", "revenue", revenue, "cost", cost));
        for (int i = 0; i < events; i++) {
            trial.fact(
                    "DEAL",
                    Map.of(
                            "occurredAt", "2026-03-11T02:00:00Z",
                            "revenue", "0",
                            "cost", "0",
                            "eventId", "event-" + i,
                            "invitedByPhone", true));
        }

        StatementView statement = trial.month("S2", "2026-03");

        assertThat(statement.input("S2-7", "mean")).isEqualTo(mean);
        assertThat(Stream.of("S2-7", "S2-8")
                        .map(rule -> new BigDecimal(statement.input(rule, "percent")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(percent);
        assertThat(statement.input("S2-7:MINIMUM_WAGE", "replaced")).isEqualTo("false");
        assertThat(Stream.of("S2-2", "S2-7", "S2-8")
                        .map(rule -> new BigDecimal(
                                statement.line(rule).get("amount").toString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(taskPay);
        assertThat(statement.line("S2-3")).containsEntry("amount", calling);
        assertThat(statement.line("S2-4")).containsEntry("amount", arriving);
        assertThat(statement.line("S2-5")).containsEntry("amount", commission);
        assertThat(statement.line("S2-6")).containsEntry("amount", event);
        assertThat(statement.text("pay")).isEqualTo(pay);
    }

    /** GC-036: the flag of each of the three months, and nobody is dismissed by a computation. */
    @Test
    @Rule("S2-9")
    void minimumWageMonthsThatAreNotConsecutiveRaiseNoFlag() {
        Trial trial = new Trial("2020-01-01", "3000.00")
                .task("2000.00")
                .calls("2026-03", 1200)
                .calls("2026-04", 1251)
                .calls("2026-05", 1200);

        List<StatementView> months = Stream.of("2026-03", "2026-04", "2026-05")
                .map(month -> trial.month("S2", month))
                .toList();

        assertThat(months).allSatisfy(month -> {
            assertThat(month.line("S2-9")).containsEntry("met", true);
            assertThat(month.input("S2-9", "recommended")).isNull();
        });
        assertThat(months)
                .extracting(month -> month.input("S2-7:MINIMUM_WAGE", "replaced"))
                .containsExactly("true", "false", "true");
    }

    /** GC-045: 15:59:59Z and 16:00:00Z of 31 March, one case a month. */
    @Test
    @Rule("G1")
    @Rule("S3")
    void theCountOfCasesBeginsAnewAtTheLocalMonth() {
        Trial trial = new Trial("2024-05-06", "4000.00");
        for (String at : List.of("2026-03-31T15:59:59Z", "2026-03-31T16:00:00Z")) {
            trial.fact("INCIDENT", Map.of("penaltyItem", "S3:4.3", "occurredAt", at));
        }

        assertThat(trial.demerits("2026-03").text("score")).isEqualTo("1");
        assertThat(trial.demerits("2026-04").text("score")).isEqualTo("1");
    }

    /** GC-048: 14.99, 15.00, 15.90 and 17.00 percent. */
    @Test
    @Rule("S3")
    @Rule("S7")
    void attritionCostsFrom15Percent() {
        Trial trial = new Trial("2024-05-06", "4000.00");
        Map.of("2026-09", "14.99", "2026-10", "15.00", "2026-11", "15.90", "2026-12", "17.00")
                .forEach((month, percent) -> trial.fact(
                        "INCIDENT", Map.of("penaltyItem", "S3:7.2", "occurredOn", month + "-28", "quantity", percent)));

        assertThat(units(trial, "S7", "2026-09", "2026-10", "2026-11", "2026-12")
                        .getList("units.points"))
                .isEqualTo(List.of("0", "1", "1", "3"));
    }

    /** GC-051: one on time, two days at 0.5, two days at 1. */
    @Test
    @Rule("G4")
    @Rule("RPT-7")
    void monthlyDeadlinesCostByStartedDays() {
        Trial trial = new Trial("2024-05-06", "4000.00")
                .fact("INCIDENT", late("S3:7.7", "2026-04-03", "2026-04-03T15:59:59Z"))
                .fact("INCIDENT", late("S3:7.10", "2026-04-03", "2026-04-05T01:00:00Z"))
                .fact("INCIDENT", late("S3:7.9", "2026-04-25", "2026-04-27T02:00:00Z"));

        JsonPath answer = units(trial, "S7", "2026-04");

        assertThat(answer.getString("units[0].points")).isEqualTo("3");
        assertThat(answer.getString("units[0].lines.find { it.item == 'S3:7.7' }.points"))
                .isEqualTo("0");
        assertThat(answer.getString("units[0].lines.find { it.item == 'S3:7.10' }.points"))
                .isEqualTo("1");
        assertThat(answer.getString("units[0].lines.find { it.item == 'S3:7.9' }.points"))
                .isEqualTo("2");
    }

    /** GC-057. */
    @Test
    @Rule("S4-2")
    void whatWasExplainedBeforehandIsNoFirstOffence() {
        Trial trial = new Trial("2024-05-06", "4000.00")
                .fact(
                        "INCIDENT",
                        Map.of("penaltyItem", "S4-1", "occurredOn", "2026-03-02", "explainedBeforehand", true))
                .fact(
                        "INCIDENT",
                        Map.of("penaltyItem", "S4-1", "occurredOn", "2026-04-02", "explainedBeforehand", false));

        assertThat(units(trial, "S4", "2026-03", "2026-04").getList("units.recommendedFines"))
                .isEqualTo(List.of("0.00", "10.00"));
    }

    /** GC-084: 1250 dialled, 500 connected, 400 effective, 20 orders; and a month of none. */
    @Test
    @Rule("S5-1")
    void ratesFollowFromCallsAndOfNothingThereIsNoRate() {
        Trial trial = new Trial("2024-05-06", "4000.00");
        for (int i = 0; i < 1250; i++) {
            String outcome = i < 400 ? "EFFECTIVE" : i < 500 ? "CONNECTED_INCOMPLETE" : "NO_ANSWER";
            trial.fact(
                    "CALL",
                    Map.of(
                            "customer",
                            "c-" + i,
                            "purpose",
                            "SALE",
                            "startedAt",
                            "2026-03-10T02:00:00Z",
                            "outcome",
                            outcome,
                            "disposition",
                            i < 20 ? "ORDERED" : "CONSIDERING"));
        }

        StatementView worked = trial.month("S5", "2026-03");
        StatementView nothing = trial.month("S5", "2026-04");

        assertThat(worked.input("S5-1:CONNECT", "percent")).isEqualTo("40.00");
        assertThat(worked.input("S5-1:EFFECTIVE", "percent")).isEqualTo("80.00");
        assertThat(worked.input("S5-1:SUCCESS", "percent")).isEqualTo("5.00");
        assertThat(List.of("S5-1:CONNECT", "S5-1:EFFECTIVE", "S5-1:SUCCESS"))
                .allSatisfy(rule -> assertThat(nothing.input(rule, "percent")).isEqualTo("N/A"));
        assertThat(worked.text("pay")).isNull();
    }

    /** S5-5: (50 % of the orders + 80 % online + 75 % of the hours + 90 % satisfied + no lead) ÷ 5. */
    @Test
    @Rule("S5-5")
    void factorsAreMeantByTheirWeightsAndAFactorOfNothingLeaves() {
        Trial trial = new Trial("2024-05-06", "4000.00")
                .fact("ATTENDANCE", Map.of("occurredOn", "2026-03-10", "hoursRostered", "8", "hoursWorked", "6"))
                .fact("MARKETING", Map.of("occurredOn", "2026-03-10", "onlinePlanned", 10, "onlineDone", 8));
        for (int i = 0; i < 60; i++) {
            trial.fact(
                    "CALL",
                    Map.of(
                            "customer", "c-" + i,
                            "purpose", "SALE",
                            "startedAt", "2026-03-10T02:00:00Z",
                            "outcome", "EFFECTIVE",
                            "disposition", i < 50 ? "ORDERED" : i < 59 ? "SATISFIED" : "DISSATISFIED"));
        }

        StatementView march = trial.month("S5", "2026-03");
        StatementView april = trial.month("S5", "2026-04");

        assertThat(march.input("S5-5", "factor.SUCCESSES")).isEqualTo("50");
        assertThat(march.input("S5-5", "factor.ONLINE_EXECUTION")).isEqualTo("80");
        assertThat(march.input("S5-5", "factor.HOURS_UTILISATION")).isEqualTo("75");
        assertThat(march.input("S5-5", "factor.SATISFACTION")).isEqualTo("90");
        assertThat(march.input("S5-5", "factor.EFFECTIVE_LEADS")).isEqualTo("0");
        assertThat(march.text("score")).isEqualTo("59");
        assertThat(april.input("S5-5", "factor.SATISFACTION")).isEqualTo("N/A");
        assertThat(april.text("score")).isEqualTo("0");
    }

    private static Map<String, Object> late(String item, String dueOn, String cameAt) {
        return Map.of("penaltyItem", item, "occurredOn", cameAt.substring(0, 10), "dueOn", dueOn, "cameAt", cameAt);
    }

    private static JsonPath units(Trial trial, String scheme, String... months) {
        return trial.post(Map.of("scheme", scheme, "months", List.of(months)))
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
