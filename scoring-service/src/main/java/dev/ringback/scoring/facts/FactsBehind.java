package dev.ringback.scoring.facts;

import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.IndicatorRule;
import dev.ringback.scoring.scheme.ItemRule;
import dev.ringback.scoring.scheme.Measure;
import dev.ringback.scoring.scheme.MoneyRule;
import dev.ringback.scoring.scheme.Rule;
import dev.ringback.scoring.scheme.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which journal rows stand behind a line of a statement. Calls are those that are or were effective: a correction shows
 * with what it corrected.
 *
 * @param condition over the columns of the journal
 * @param parameters of the condition
 */
record FactsBehind(String condition, List<Object> parameters) {
    private static final String CALLS = """
            (fact_type = 'CALL_COMPLETED' AND payload->>'direction' = 'OUTBOUND' AND payload->>'effective' = 'true'
             OR fact_type = 'CALL_CORRECTED' AND payload->'corrected'->>'direction' = 'OUTBOUND')
            """;
    private static final String TASKS_OF_THE_MONTH = """
            subject_id IN (SELECT task_id FROM measure_task
                           WHERE agent_id = ? AND purpose = ? AND due_on BETWEEN ? AND ?)
            AND (fact_type IN ('TASK_CREATED', 'TASK_CLOSED', 'TASK_REOPENED', 'TASK_ALLOCATED') OR %s)
            """.formatted(CALLS);
    private static final String CALLS_AND_TASKS_OF_THE_WEEKS = """
            agent_id = ? AND coalesce(payload->>'purpose', payload->'corrected'->>'purpose') = ?
            AND business_date BETWEEN ? AND ? AND %s
            OR (fact_type IN ('TASK_CREATED', 'TASK_ALLOCATED')
                OR fact_type = 'TASK_CLOSED' AND payload->>'reason' = 'CANCELLED')
               AND subject_id IN (SELECT task_id FROM measure_task
                                  WHERE agent_id = ? AND purpose = ? AND due_on BETWEEN ? AND ?)
            """.formatted(CALLS);
    private static final String OF_TYPES = "agent_id = ? AND fact_type = ANY (?) AND business_date BETWEEN ? AND ?";
    /** With what several versions of a reported fact told, and who decided on it. */
    private static final String FINDINGS = """
            seq IN (WITH charged AS (
                        SELECT finding_id, made_fact FROM measure_finding WHERE incident_id IN (
                            SELECT incident_id FROM measure_finding
                            WHERE agent_id = ? AND occurred_on BETWEEN ? AND ?))
                    SELECT told.seq FROM journal told
                    WHERE told.subject_id IN (SELECT finding_id FROM charged
                                              UNION SELECT made_fact FROM charged
                                              UNION SELECT regexp_replace(finding_id, '#[^#]*$', '') FROM charged)
                      AND told.fact_type IN ('FINDING_MADE', 'FINDING_OVERTURNED', 'INCIDENT_RECORDED',
                                             'INCIDENT_OVERTURNED', 'FACT_DECIDED', 'HEADCOUNT_REPORTED',
                                             'PHONE_BILL_RECEIVED', 'FAULT_RECORDED', 'QUIZ_TAKEN'))
            """;

    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    FactsBehind {
        parameters = List.copyOf(parameters);
    }

    /** Behind a rule's line; a granted appeal is one of them. */
    static FactsBehind rule(Rule rule, String agentId, ScoringMonth month) {
        return measured(rule, agentId, month)
                .or(new FactsBehind(
                        "agent_id = ? AND fact_type = 'LINE_WAIVED' AND subject_id = ? AND business_date = ?",
                        List.of(agentId, rule.id(), month.first())));
    }

    private static FactsBehind measured(Rule rule, String agentId, ScoringMonth month) {
        return switch (rule) {
            case Rule.Base base -> employment(agentId, month);
            case Rule.Coverage coverage -> tasks(agentId, coverage.purpose(), month);
            case Rule.WeeklyAndTotalQuota quota -> weeks(agentId, quota.purpose(), month);
            case Rule.TotalQuota quota -> inMonth(agentId, quota.measure().factTypes(), month);
            case Rule.AllOnNextDay nextDay -> trips(agentId, nextDay.daysAfter(), month);
            case Rule.NextDayCoverage nextDay ->
                trips(agentId, nextDay.daysAfter(), month).or(tasks(agentId, nextDay.purpose(), month));
            case Rule.Flag flag -> ofTypes(agentId, List.of(flag.report()), month.first(), month.first());
            case ItemRule item -> new FactsBehind(FINDINGS, List.of(agentId, month.first(), month.last()));
            case IndicatorRule indicator -> ofTypes(agentId, types(indicator.measures()), month.first(), month.last());
            case MoneyRule.PayComponent component -> pay(agentId, month);
            case MoneyRule money ->
                ofTypes(
                        agentId,
                        types(money.measures()),
                        month.month().minusMonths(MoneyRule.monthsBack(money)).atDay(1),
                        month.last());
        };
    }

    /** Behind the line that turns points into yuan: every pay profile that had begun by the end of the month. */
    static FactsBehind pay(String agentId, ScoringMonth month) {
        return ofTypes(agentId, List.of("PAY_PROFILE_SET"), LocalDate.EPOCH, month.last());
    }

    /**
     * Behind an adjustment of a closed month: what came for any of its rules, its pay, its demerits or the employment
     * within a stretch of the journal.
     */
    static FactsBehind anyOf(Collection<Scheme> schemes, String agentId, ScoringMonth month, Stretch stretch) {
        FactsBehind any = ofTypes(agentId, List.of("AGENT_CHANGED"), LocalDate.EPOCH, END)
                .or(pay(agentId, month))
                .or(new FactsBehind(FINDINGS, List.of(agentId, month.first(), month.last())));
        for (Scheme scheme : schemes) {
            for (Rule rule : scheme.rules()) {
                any = any.or(rule(rule, agentId, month));
            }
        }
        List<Object> parameters = new ArrayList<>(any.parameters());
        parameters.add(stretch.after());
        parameters.add(stretch.upTo());
        return new FactsBehind("(" + any.condition() + ") AND seq > ? AND seq <= ?", parameters);
    }

    /** A stretch of the journal, without its beginning and with its end. */
    record Stretch(long after, long upTo) {}

    private static List<String> types(Collection<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> measure.factTypes().stream())
                .distinct()
                .toList();
    }

    private static FactsBehind employment(String agentId, ScoringMonth month) {
        return ofTypes(agentId, List.of("AGENT_CHANGED"), LocalDate.EPOCH, month.last());
    }

    private static FactsBehind tasks(String agentId, String purpose, ScoringMonth month) {
        return new FactsBehind(TASKS_OF_THE_MONTH, List.of(agentId, purpose, month.first(), month.last()));
    }

    private static FactsBehind weeks(String agentId, String purpose, ScoringMonth month) {
        LocalDate from = month.mondays().getFirst();
        LocalDate to = month.lastSunday();
        return new FactsBehind(
                CALLS_AND_TASKS_OF_THE_WEEKS, List.of(agentId, purpose, from, to, agentId, purpose, from, to));
    }

    private static FactsBehind trips(String agentId, int daysAfter, ScoringMonth month) {
        return ofTypes(
                agentId,
                List.of("TRIP_CALLBACK"),
                month.first().minusDays(daysAfter),
                month.last().minusDays(daysAfter));
    }

    private static FactsBehind inMonth(String agentId, List<String> types, ScoringMonth month) {
        return ofTypes(agentId, types, month.first(), month.last());
    }

    private static FactsBehind ofTypes(String agentId, List<String> types, LocalDate from, LocalDate to) {
        return new FactsBehind(OF_TYPES, List.of(agentId, types.toArray(String[]::new), from, to));
    }

    /** The same as far as it is one fact. */
    FactsBehind only(String factId) {
        List<Object> one = new ArrayList<>(parameters);
        one.add(factId);
        return new FactsBehind("(" + condition + ") AND fact_id = ?", one);
    }

    private FactsBehind or(FactsBehind other) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(other.parameters());
        return new FactsBehind("(" + condition + ") OR (" + other.condition() + ")", all);
    }
}
