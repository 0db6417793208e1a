package dev.ringback.scoring.facts;

import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Rule;
import java.time.LocalDate;
import java.util.List;

/**
 * Which journal rows stand behind a line of a statement.
 *
 * @param condition over the columns of the journal
 * @param parameters of the condition
 */
record FactsBehind(String condition, List<Object> parameters) {
    private static final String TASKS_OF_THE_MONTH = """
            subject_id IN (SELECT task_id FROM measure_task
                           WHERE agent_id = ? AND purpose = ? AND due_on BETWEEN ? AND ?)
            AND (fact_type IN ('TASK_CREATED', 'TASK_CLOSED')
                 OR (fact_type = 'CALL_COMPLETED'
                     AND payload->>'direction' = 'OUTBOUND' AND payload->>'effective' = 'true'))
            """;
    private static final String CALLS_AND_TASKS_OF_THE_WEEKS = """
            agent_id = ? AND payload->>'purpose' = ? AND business_date BETWEEN ? AND ?
            AND (fact_type = 'TASK_CREATED'
                 OR (fact_type = 'CALL_COMPLETED'
                     AND payload->>'direction' = 'OUTBOUND' AND payload->>'effective' = 'true'))
            """;
    private static final String OF_TYPE = "agent_id = ? AND fact_type = ? AND business_date BETWEEN ? AND ?";

    FactsBehind {
        parameters = List.copyOf(parameters);
    }

    /** Behind a rule's line. */
    static FactsBehind rule(Rule rule, String agentId, ScoringMonth month) {
        return switch (rule) {
            case Rule.Base base -> ofType(agentId, "AGENT_CHANGED", LocalDate.EPOCH, month.last());
            case Rule.Coverage coverage ->
                new FactsBehind(TASKS_OF_THE_MONTH, List.of(agentId, coverage.purpose(), month.first(), month.last()));
            case Rule.WeeklyAndTotalQuota quota ->
                new FactsBehind(
                        CALLS_AND_TASKS_OF_THE_WEEKS,
                        List.of(agentId, quota.purpose(), month.mondays().getFirst(), month.lastSunday()));
            case Rule.TotalQuota quota -> ofType(agentId, quota.measure().factType(), month.first(), month.last());
            case Rule.AllOnNextDay nextDay ->
                ofType(
                        agentId,
                        "TRIP_CALLBACK",
                        month.first().minusDays(nextDay.daysAfter()),
                        month.last().minusDays(nextDay.daysAfter()));
            case Rule.Flag flag -> ofType(agentId, flag.report(), month.first(), month.first());
        };
    }

    /** Behind the line that turns points into yuan: every pay profile that had begun by the end of the month. */
    static FactsBehind pay(String agentId, ScoringMonth month) {
        return ofType(agentId, "PAY_PROFILE_SET", LocalDate.EPOCH, month.last());
    }

    private static FactsBehind ofType(String agentId, String type, LocalDate from, LocalDate to) {
        return new FactsBehind(OF_TYPE, List.of(agentId, type, from, to));
    }
}
