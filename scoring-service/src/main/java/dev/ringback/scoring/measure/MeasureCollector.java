package dev.ringback.scoring.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of the measure queries by agent and rule. */
final class MeasureCollector {
    private final Map<String, AgentMeasures> agents = new HashMap<>();

    Map<String, AgentMeasures> byAgent() {
        return agents;
    }

    void coverage(String agent, String rule, boolean done, @Nullable String leftBy, int tasks) {
        Map<String, Integer> left = leftBy == null ? Map.of() : Map.of(leftBy, tasks);
        CoverageCount part = new CoverageCount(tasks, done ? tasks : 0, left);
        of(agent).coverage().merge(rule, part, MeasureCollector::add);
    }

    void due(String agent, String rule, LocalDate week, int tasks) {
        week(agent, rule, new WeekCount(week, tasks, 0));
    }

    void customers(String agent, String rule, LocalDate week, int customers) {
        week(agent, rule, new WeekCount(week, 0, customers));
    }

    void total(String agent, String rule, TotalCount part) {
        of(agent).totals().merge(rule, part, TotalCount::plus);
    }

    void nextDay(String agent, String rule, NextDayCount count) {
        of(agent).nextDays().put(rule, count);
    }

    void reports(String agent, String rule, ReportCount count) {
        of(agent).reports().put(rule, count);
    }

    void demerit(String agent, String item, DemeritCase each) {
        of(agent).cases().computeIfAbsent(item, key -> new ArrayList<>()).add(each);
    }

    void waived(String agent, String rule) {
        of(agent).waived().add(rule);
    }

    void amount(String agent, MeasureOf of, BigDecimal amount) {
        of(agent).amounts().put(of, amount);
    }

    private void week(String agent, String rule, WeekCount part) {
        of(agent)
                .weeks()
                .computeIfAbsent(rule, key -> new TreeMap<>())
                .merge(
                        part.week(),
                        part,
                        (a, b) -> new WeekCount(a.week(), a.due() + b.due(), a.customers() + b.customers()));
    }

    private AgentMeasures of(String agent) {
        return agents.computeIfAbsent(agent, key -> AgentMeasures.none());
    }

    private static CoverageCount add(CoverageCount a, CoverageCount b) {
        Map<String, Integer> left = new HashMap<>(a.left());
        b.left().forEach((reason, tasks) -> left.merge(reason, tasks, Integer::sum));
        return new CoverageCount(a.due() + b.due(), a.done() + b.done(), left);
    }
}
