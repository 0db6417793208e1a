package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scoring.measure.AgentMeasures;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.CoverageCount;
import dev.ringback.scoring.measure.NextDayCount;
import dev.ringback.scoring.measure.ReportCount;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.measure.TotalCount;
import dev.ringback.scoring.measure.WeekCount;
import dev.ringback.scoring.scheme.ItemList;
import dev.ringback.scoring.scheme.Measure;
import dev.ringback.scoring.scheme.PayRule;
import dev.ringback.scoring.scheme.Rule;
import dev.ringback.scoring.scheme.Scheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evaluation alone, without a database. */
class EvaluationTest {
    private static final ScoringMonth APRIL = new ScoringMonth(YearMonth.of(2026, 4));
    private static final Scheme S1 = new Scheme(
            "S1",
            "1",
            "test",
            "test",
            LocalDate.of(2000, 1, 1),
            List.of(
                    new Rule.Base("S1-6", new BigDecimal("100")),
                    new Rule.Coverage("S1-1", new BigDecimal("3"), "DEAL", List.of("BARRED"), List.of()),
                    new Rule.WeeklyAndTotalQuota("S1-2", new BigDecimal("3"), "TECHNICAL_ENQUIRY", 30, 120),
                    new Rule.TotalQuota("S1-3", new BigDecimal("5"), Measure.RECORDS_VERIFIED, 1200),
                    new Rule.NextDayCoverage(
                            "S1-4", new BigDecimal("4"), "TRIP_VERIFICATION", 1, List.of("BARRED"), List.of()),
                    new Rule.Flag("S1-5", new BigDecimal("-5"), "ATTITUDE_REPORT", "FAIL")),
            new PayRule("G6", BigDecimal.ONE, 2),
            null,
            null);

    private final Map<String, CoverageCount> coverage = new HashMap<>();
    private final Map<String, Map<LocalDate, WeekCount>> weeks = new HashMap<>();
    private final Map<String, TotalCount> totals = new HashMap<>();
    private final Map<String, NextDayCount> nextDays = new HashMap<>();
    private final Map<String, ReportCount> reports = new HashMap<>();

    private Statement evaluate(@Nullable String basePay) {
        return evaluate(basePay, true, List.of());
    }

    private Statement evaluate(@Nullable String basePay, boolean employed, List<Adjustment> adjustments) {
        AgentProfile agent = new AgentProfile(
                "A01",
                "王芳",
                "team",
                LocalDate.of(2020, 1, 1),
                null,
                basePay == null ? null : new BigDecimal(basePay),
                employed,
                "S1",
                null);
        AgentMeasures measures =
                new AgentMeasures(coverage, weeks, totals, nextDays, reports, Map.of(), Map.of(), Set.of());
        return Evaluation.evaluate(
                        new Evaluation.Subject(agent, measures, List.of(), adjustments, new ItemList(List.of())),
                        S1,
                        APRIL,
                        true)
                .statement();
    }

    private static Adjustment adjustment(String pay) {
        return new Adjustment(
                "2026-03", "2", "3", pay, "0", List.of("S1-1"), Map.of("S1-1", "3"), null, null, "", null);
    }

    private static StatementLine line(Statement statement, String rule) {
        return statement.lines().stream()
                .filter(line -> line.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingDueAndNothingDoneEarnsAllButTheRecords() {
        Statement statement = evaluate("4000.00");

        assertThat(statement.score()).isEqualTo("110");
        assertThat(statement.pay()).isEqualTo("4400.00");
        assertThat(statement.failedItems()).containsExactly("S1-3");
    }

    @Test
    void theBestMonthHas115PointsAndTheWorst95() {
        totals.put("S1-3", new TotalCount(new BigDecimal("1000"), 200));
        assertThat(evaluate("4000.00").score()).isEqualTo("115");

        totals.clear();
        coverage.put("S1-1", new CoverageCount(1, 0, Map.of()));
        weeks.put("S1-2", Map.of(LocalDate.of(2026, 4, 6), new WeekCount(LocalDate.of(2026, 4, 6), 1, 0)));
        nextDays.put("S1-4", new NextDayCount(1, 0));
        reports.put("S1-5", new ReportCount(1, 1));
        Statement worst = evaluate("4000.00");

        assertThat(worst.score()).isEqualTo("95");
        assertThat(worst.pay()).isEqualTo("3800.00");
        assertThat(worst.deltaVsBase()).isEqualTo("-200.00");
        assertThat(worst.failedItems()).containsExactly("S1-1", "S1-2", "S1-3", "S1-4", "S1-5");
    }

    @Test
    void thePointsOfTheLinesAddUpToTheScore() {
        reports.put("S1-5", new ReportCount(2, 1));

        Statement statement = evaluate("4000.00");

        BigDecimal sum = statement.lines().stream()
                .map(line -> new BigDecimal(line.points()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(statement.score());
    }

    /** 110 points: base pays whose 110 percent lie on both sides of half a fen. */
    @ParameterizedTest
    @CsvSource({
        "0.05,0.055,0.06",
        "0.04,0.044,0.04",
        "3333.33,3666.663,3666.66",
        "3333.35,3666.685,3666.69",
        "0.00,0,0.00"
    })
    void moneyIsRoundedHalfUpOnceOnALineOfItsOwn(String base, String exact, String rounded) {
        Statement statement = evaluate(base);

        assertThat(statement.pay()).isEqualTo(rounded);
        assertThat(line(statement, "G6").inputs()).containsEntry("exact", exact).containsEntry("rounded", rounded);
        assertThat(line(statement, "G6").points()).isEqualTo("0");
    }

    @Test
    void withoutAPayProfileThereIsAReasonInsteadOfPay() {
        Statement statement = evaluate(null);

        assertThat(statement.score()).isEqualTo("110");
        assertThat(statement.basePay()).isNull();
        assertThat(statement.pay()).isNull();
        assertThat(statement.deltaVsBase()).isNull();
        assertThat(statement.payReason()).isEqualTo("NO_PAY_PROFILE_IN_FORCE");
        assertThat(line(statement, "G6").arithmetic()).contains("2026-04-30");
    }

    @Test
    void theLineOfACoverageSaysHowManyLeftTheDenominator() {
        coverage.put("S1-1", new CoverageCount(5, 3, Map.of("BARRED", 2)));

        StatementLine line = line(evaluate("4000.00"), "S1-1");

        assertThat(line.met()).isTrue();
        assertThat(line.inputs())
                .containsEntry("due", "5")
                .containsEntry("leftDenominator", "2")
                .containsEntry("left.BARRED", "2")
                .containsEntry("denominator", "3");
        assertThat(line.arithmetic())
                .isEqualTo("5 due − 2 that left the denominator {BARRED=2} = 3; 3 of 3 called back in time: met, 3");
    }

    @Test
    void aPopulationThatLeftAltogetherCountsAsNothingDue() {
        coverage.put("S1-1", new CoverageCount(2, 0, Map.of("BARRED", 2)));

        assertThat(line(evaluate("4000.00"), "S1-1").met()).isTrue();
    }

    @Test
    void theDigestDependsOnWhatTheStatementSaysAndOnNothingElse() {
        String before = evaluate("4000.00").digest();

        assertThat(evaluate("4000.00").digest()).isEqualTo(before).matches("sha256:[0-9a-f]{64}");
        assertThat(evaluate("4000.01").digest()).isNotEqualTo(before);
        totals.put("S1-3", new TotalCount(BigDecimal.ONE, 0));
        assertThat(evaluate("4000.00").digest()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"120.00,4520.00,520.00", "-120.00,4280.00,280.00", "0.00,4400.00,400.00"})
    void adjustmentsChangeThePayAndNotTheScore(String adjusted, String pay, String delta) {
        Statement statement = evaluate("4000.00", true, List.of(adjustment(adjusted)));

        assertThat(statement.score()).isEqualTo("110");
        assertThat(statement.pay()).isEqualTo(pay);
        assertThat(statement.deltaVsBase()).isEqualTo(delta);
        assertThat(statement.adjustmentPay()).isEqualTo(adjusted);
        assertThat(line(statement, "G6").inputs()).containsEntry("rounded", "4400.00");
    }

    @Test
    void whoeverLeftBeforeTheMonthHasNothingButTheAdjustmentsItCarries() {
        Statement statement = evaluate("4000.00", false, List.of(adjustment("120.00"), adjustment("-20.05")));

        assertThat(statement.score()).isEqualTo("0");
        assertThat(statement.pay()).isEqualTo("99.95");
        assertThat(statement.basePay()).isNull();
        assertThat(statement.payReason()).isEqualTo("NOT_EMPLOYED_IN_MONTH");
        assertThat(statement.lines()).isEmpty();
        assertThat(statement.failedItems()).isEmpty();
    }

    @Test
    void adjustmentsArePaidEvenWithoutAPayProfileForTheMonthThatCarriesThem() {
        Statement statement = evaluate(null, true, List.of(adjustment("120.00")));

        assertThat(statement.pay()).isEqualTo("120.00");
        assertThat(statement.deltaVsBase()).isNull();
        assertThat(statement.payReason()).isEqualTo("NO_PAY_PROFILE_IN_FORCE");
    }

    @Test
    void tripsAndTasksMakeOneLineOfS14() {
        nextDays.put("S1-4", new NextDayCount(2, 2));
        coverage.put("S1-4", new CoverageCount(3, 1, Map.of("BARRED", 1)));
        StatementLine oneShort = line(evaluate("4000.00"), "S1-4");
        coverage.put("S1-4", new CoverageCount(3, 2, Map.of("BARRED", 1)));
        StatementLine met = line(evaluate("4000.00"), "S1-4");

        assertThat(oneShort.met()).isFalse();
        assertThat(oneShort.arithmetic())
                .isEqualTo(
                        "5 due − 1 that left the denominator {BARRED=1} = 4; 3 of 4 called back on the day: not met, 0");
        assertThat(met.met()).isTrue();
        assertThat(met.points()).isEqualTo("4");
    }

    @Test
    void aMonthHasTheWeeksWhoseMondayLiesInIt() {
        assertThat(APRIL.mondays())
                .containsExactly(
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 4, 13),
                        LocalDate.of(2026, 4, 20),
                        LocalDate.of(2026, 4, 27));
        assertThat(APRIL.lastSunday()).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThat(new ScoringMonth(YearMonth.of(2026, 6)).mondays()).hasSize(5).startsWith(LocalDate.of(2026, 6, 1));
        assertThat(new ScoringMonth(YearMonth.of(2027, 2)).mondays()).hasSize(4).endsWith(LocalDate.of(2027, 2, 22));
    }
}
