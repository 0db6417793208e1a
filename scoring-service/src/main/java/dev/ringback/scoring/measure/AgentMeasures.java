package dev.ringback.scoring.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What was measured for one agent in one month, by the id of the rule that asks for it. What is absent is zero. */
public record AgentMeasures(
        Map<String, CoverageCount> coverage,
        Map<String, Map<LocalDate, WeekCount>> weeks,
        Map<String, BigDecimal> totals,
        Map<String, NextDayCount> nextDays,
        Map<String, ReportCount> reports) {

    /** Measures of an agent about whom nothing is known. */
    public static AgentMeasures none() {
        return new AgentMeasures(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
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
    public BigDecimal totalOf(String rule) {
        return totals.getOrDefault(rule, BigDecimal.ZERO);
    }

    /** Trips due and called back. */
    public NextDayCount nextDaysOf(String rule) {
        return nextDays.getOrDefault(rule, NextDayCount.NONE);
    }

    /** Reports and flagged ones. */
    public ReportCount reportsOf(String rule) {
        return reports.getOrDefault(rule, ReportCount.NONE);
    }
}
