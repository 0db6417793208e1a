package dev.ringback.scoring.measure;

import dev.ringback.scoring.scheme.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was measured for one agent in one month, by the id of the rule that asks for it. What is absent is zero. */
public record AgentMeasures(
        Map<String, CoverageCount> coverage,
        Map<String, Map<LocalDate, WeekCount>> weeks,
        Map<String, TotalCount> totals,
        Map<String, NextDayCount> nextDays,
        Map<String, ReportCount> reports,
        Map<String, List<DemeritCase>> cases,
        Map<MeasureOf, BigDecimal> amounts,
        Set<String> waived) {

    /** Measures of an agent about whom nothing is known, to be filled in. */
    public static AgentMeasures none() {
        return new AgentMeasures(
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>());
    }

    /** Tasks due and done. */
    public CoverageCount coverageOf(String rule) {
        return coverage.getOrDefault(rule, CoverageCount.NONE);
    }

    /** One entry for each of the Mondays, in their order. */
    public List<WeekCount> weeksOf(String rule, List<LocalDate> mondays) {
        Map<LocalDate, WeekCount> known = weeks.getOrDefault(rule, Map.of());
        return mondays.stream()
                .map(monday -> known.getOrDefault(monday, new WeekCount(monday, 0, 0)))
                .toList();
    }

    /** Sum over the month. */
    public TotalCount totalOf(String rule) {
        return totals.getOrDefault(rule, TotalCount.NONE);
    }

    /** Trips due and called back. */
    public NextDayCount nextDaysOf(String rule) {
        return nextDays.getOrDefault(rule, NextDayCount.NONE);
    }

    /** Reports and flagged ones. */
    public ReportCount reportsOf(String rule) {
        return reports.getOrDefault(rule, ReportCount.NONE);
    }

    /** Cases of an item that stand, in the order they happened. */
    public List<DemeritCase> casesOf(String item) {
        return cases.getOrDefault(item, List.of());
    }

    /** Whether a line counts as met because an appeal was granted (SCORE-2). */
    public boolean isWaived(String rule) {
        return waived.contains(rule);
    }

    /** The sum of a measure over the month, or over one before it. */
    public BigDecimal amountOf(Measure measure, int monthsBack) {
        return amounts.getOrDefault(new MeasureOf(measure, monthsBack), BigDecimal.ZERO);
    }
}
