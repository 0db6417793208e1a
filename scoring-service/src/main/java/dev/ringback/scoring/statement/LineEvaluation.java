package dev.ringback.scoring.statement;

import dev.ringback.scoring.demerit.DemeritPrices;
import dev.ringback.scoring.measure.AgentMeasures;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.CoverageCount;
import dev.ringback.scoring.measure.DemeritCase;
import dev.ringback.scoring.measure.NextDayCount;
import dev.ringback.scoring.measure.ReportCount;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.measure.TotalCount;
import dev.ringback.scoring.measure.WeekCount;
import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.scheme.IndicatorRule;
import dev.ringback.scoring.scheme.ItemCost;
import dev.ringback.scoring.scheme.ItemList;
import dev.ringback.scoring.scheme.ItemRule;
import dev.ringback.scoring.scheme.MoneyRule;
import dev.ringback.scoring.scheme.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Evaluates one rule of a scheme over the measures of one agent. Pure: same input, same line. */
final class LineEvaluation {
    private LineEvaluation() {}

    /**
     * A line before it is written down.
     *
     * @param points exact
     * @param amount yuan, exact, of a rule that pays by the piece
     */
    record Outcome(
            String rule,
            BigDecimal points,
            @Nullable BigDecimal amount,
            boolean met,
            SortedMap<String, String> inputs,
            String arithmetic) {
        Outcome(String rule, BigDecimal points, boolean met, SortedMap<String, String> inputs, String arithmetic) {
            this(rule, points, null, met, inputs, arithmetic);
        }
    }

    /**
     * What a line knows beside its measures.
     *
     * @param sum yuan of the lines above
     * @param items the penalty lists of the month
     */
    record Context(AgentProfile agent, ScoringMonth month, BigDecimal sum, ItemList items) {}

    static Outcome evaluate(Rule rule, AgentMeasures measures, Context context) {
        Outcome outcome = judge(rule, measures, context);
        return measures.isWaived(rule.id()) ? Waiver.waived(rule, outcome) : outcome;
    }

    private static Outcome judge(Rule rule, AgentMeasures measures, Context context) {
        return switch (rule) {
            case Rule.Base base -> base(base);
            case Rule.Coverage coverage -> coverage(coverage, measures.coverageOf(coverage.id()));
            case Rule.WeeklyAndTotalQuota quota ->
                weekly(quota, measures.weeksOf(quota.id(), context.month().mondays()));
            case Rule.TotalQuota quota -> total(quota, measures.totalOf(quota.id()));
            case Rule.AllOnNextDay nextDay ->
                nextDay(
                        nextDay.id(),
                        nextDay.award(),
                        measures.nextDaysOf(nextDay.id()),
                        measures.coverageOf(nextDay.id()));
            case Rule.NextDayCoverage nextDay ->
                nextDay(
                        nextDay.id(),
                        nextDay.award(),
                        measures.nextDaysOf(nextDay.id()),
                        measures.coverageOf(nextDay.id()));
            case Rule.Flag flag -> flag(flag, measures.reportsOf(flag.id()));
            case ItemRule item -> items(item, measures.casesOf(item.id()), context.items());
            case MoneyRule money -> MoneyEvaluation.evaluate(money, measures, context);
            case IndicatorRule indicator -> IndicatorEvaluation.evaluate(indicator, measures);
        };
    }

    private static Outcome base(Rule.Base rule) {
        String points = Decimals.plain(rule.points());
        return new Outcome(rule.id(), rule.points(), true, inputs(Map.of("base", points)), "base " + points);
    }

    /** S1-1: everything due and not taken out by protection was done in its window; nothing due counts as met. */
    private static Outcome coverage(Rule.Coverage rule, CoverageCount count) {
        int denominator = count.denominator();
        boolean met = count.done() >= denominator;
        SortedMap<String, String> inputs = inputs(Map.of(
                "due", Integer.toString(count.due()),
                "done", Integer.toString(count.done()),
                "leftDenominator", Integer.toString(count.leftInTotal()),
                "denominator", Integer.toString(denominator)));
        count.left().forEach((reason, left) -> inputs.put("left." + reason, Integer.toString(left)));
        String population = count.due() + " due − " + count.leftInTotal() + " that left the denominator"
                + (count.left().isEmpty() ? "" : " " + count.left()) + " = " + denominator;
        String judgement = denominator == 0
                ? "nothing due: met"
                : count.done() + " of " + denominator + " called back in time: " + (met ? "met" : "not met");
        return award(rule.id(), rule.award(), met, inputs, population + "; " + judgement);
    }

    /** S1-2: both numbers; a week without anything due is met, and so is a month without. */
    private static Outcome weekly(Rule.WeeklyAndTotalQuota rule, List<WeekCount> weeks) {
        int total = weeks.stream().mapToInt(WeekCount::customers).sum();
        boolean nothingDue = weeks.stream().allMatch(week -> week.due() == 0);
        boolean everyWeek = weeks.stream().allMatch(week -> weekMet(rule, week));
        boolean met = nothingDue || (everyWeek && total >= rule.total());
        SortedMap<String, String> inputs = inputs(Map.of(
                "perWeek", Integer.toString(rule.perWeek()),
                "quota", Integer.toString(rule.total()),
                "total", Integer.toString(total)));
        for (WeekCount week : weeks) {
            inputs.put("due." + week.week(), Integer.toString(week.due()));
            inputs.put("customers." + week.week(), Integer.toString(week.customers()));
        }
        String arithmetic = nothingDue
                ? "nothing due in the weeks of the month: met"
                : weeks.stream().map(week -> weekInWords(rule, week)).collect(Collectors.joining("; ")) + "; "
                        + sum(weeks) + " = " + compare(total, rule.total()) + ": " + (met ? "met" : "not met");
        return award(rule.id(), rule.award(), met, inputs, arithmetic);
    }

    private static boolean weekMet(Rule.WeeklyAndTotalQuota rule, WeekCount week) {
        return week.due() == 0 || week.customers() >= rule.perWeek();
    }

    private static String weekInWords(Rule.WeeklyAndTotalQuota rule, WeekCount week) {
        return "week of " + week.week() + ": "
                + (week.due() == 0 ? week.customers() + ", nothing due" : compare(week.customers(), rule.perWeek()));
    }

    private static String sum(List<WeekCount> weeks) {
        return weeks.stream().map(week -> Integer.toString(week.customers())).collect(Collectors.joining(" + "));
    }

    private static String compare(int value, int bound) {
        return value + (value >= bound ? " ≥ " : " < ") + bound;
    }

    /** S1-3: reported counts and what events tell, each customer once. */
    private static Outcome total(Rule.TotalQuota rule, TotalCount count) {
        BigDecimal quota = BigDecimal.valueOf(rule.quota());
        boolean met = count.total().compareTo(quota) >= 0;
        String sum = Decimals.plain(count.total());
        String reported = Decimals.plain(count.reported());
        return award(
                rule.id(),
                rule.award(),
                met,
                inputs(Map.of(
                        "quota",
                        Decimals.plain(quota),
                        "total",
                        sum,
                        "reported",
                        reported,
                        "counted",
                        Long.toString(count.counted()))),
                reported + " reported + " + count.counted() + " counted = " + sum + (met ? " ≥ " : " < ") + rule.quota()
                        + ": " + (met ? "met" : "not met"));
    }

    /** S1-4: reported trips and tasks, each on its day; none due counts as met. */
    private static Outcome nextDay(String id, BigDecimal award, NextDayCount trips, CoverageCount tasks) {
        int due = trips.due() + tasks.due();
        int left = tasks.leftInTotal();
        int onTheDay = trips.onTheDay() + tasks.done();
        int denominator = due - left;
        boolean met = onTheDay >= denominator;
        SortedMap<String, String> inputs = inputs(Map.of(
                "due", Integer.toString(due),
                "onTheDay", Integer.toString(onTheDay),
                "reported", Integer.toString(trips.due()),
                "leftDenominator", Integer.toString(left)));
        tasks.left().forEach((reason, number) -> inputs.put("left." + reason, Integer.toString(number)));
        String population = left == 0
                ? ""
                : due + " due − " + left + " that left the denominator " + tasks.left() + " = " + denominator + "; ";
        String judgement = denominator == 0
                ? "nothing due: met"
                : onTheDay + " of " + denominator + " called back on the day: " + (met ? "met" : "not met");
        return award(id, award, met, inputs, population + judgement);
    }

    /** S1-5: pass or no report costs nothing; under the other reading a pass earns, and no report earns nothing. */
    private static Outcome flag(Rule.Flag rule, ReportCount count) {
        boolean flagged = count.flagged() > 0;
        boolean award = rule.points().signum() > 0;
        BigDecimal points = flagged ? rule.points() : BigDecimal.ZERO;
        return new Outcome(
                rule.id(),
                points,
                award == flagged,
                inputs(Map.of(
                        "reports",
                        Integer.toString(count.reports()),
                        rule.result(),
                        Integer.toString(count.flagged()))),
                count.flagged() + " of " + count.reports() + " reports say " + rule.result() + ": "
                        + Decimals.plain(points));
    }

    /** S3, S4, S6: what the cases of the month cost, each by its own circumstances. */
    private static Outcome items(ItemRule rule, List<DemeritCase> cases, ItemList lists) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal yuan = BigDecimal.ZERO;
        StringJoiner words = new StringJoiner("; ");
        for (DemeritCase each : cases) {
            ItemCost cost = DemeritPrices.cost(
                    each, lists.find(rule.id(), each.occurredOn()).orElse(rule));
            points = points.add(cost.points());
            yuan = yuan.add(cost.yuan());
            words.add(cost.arithmetic());
        }
        return new Outcome(
                rule.id(),
                points,
                rule.costsMoney() ? yuan : null,
                cases.isEmpty(),
                inputs(Map.of("cases", Integer.toString(cases.size()))),
                cases.isEmpty() ? "no case" : words.toString());
    }

    private static Outcome award(
            String rule, BigDecimal award, boolean met, SortedMap<String, String> inputs, String arithmetic) {
        BigDecimal points = met ? award : BigDecimal.ZERO;
        return new Outcome(rule, points, met, inputs, arithmetic + ", " + Decimals.plain(points));
    }

    private static SortedMap<String, String> inputs(Map<String, String> values) {
        return new TreeMap<>(values);
    }
}
