package dev.ringback.scoring.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was measured for one agent in one month, by the id of the rule that asks for it. What is absent is zero. */
public record AgentMeasures(
        Map<String, CoverageCount> coverage,
        Map<String, Map<LocalDate, WeekCount>> weeks,
        Map<String, TotalCount> totals,
        Map<String, NextDayCount> nextDays,
        Map<String, ReportCount> reports,
        Map<String, Integer> occurrences) {

    /** Measures of an agent about whom nothing is known, to be filled in. */
    public static AgentMeasures none() {
        return new AgentMeasures(
                new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
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

    /** Charged cases of an item. */
    public int occurrencesOf(String rule) {
        return occurrences.getOrDefault(rule, 0);
    }
}
