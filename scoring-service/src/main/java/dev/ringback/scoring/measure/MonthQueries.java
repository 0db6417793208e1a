package dev.ringback.scoring.measure;

import dev.ringback.scoring.scheme.Measure;

/** The questions a month's statements ask the measures. {@code {m}} stands for the table prefix. */
final class MonthQueries {
    /** A call that counts: an effective or better one that the agent made, and no imported history. */
    private static final String COUNTS = "c.outbound AND c.effective AND NOT c.imported";

    static final String COVERAGE = """
            SELECT agent_id, done,
                   CASE WHEN NOT done AND (closed_reason = ANY (?) OR (closed_reason = ANY (?) AND NOT called))
                        THEN closed_reason END AS left_by,
                   count(*)
            FROM (SELECT t.agent_id, t.closed_reason,
                         EXISTS (SELECT FROM {m}call c
                                 WHERE c.task_id = t.task_id AND %1$s AND c.day BETWEEN t.opens_on AND t.due_on) AS done,
                         EXISTS (SELECT FROM {m}call c WHERE c.task_id = t.task_id AND %1$s) AS called
                  FROM {m}task t
                  WHERE t.agent_id = ANY (?) AND t.purpose = ? AND t.due_on BETWEEN ? AND ?) AS task
            GROUP BY 1, 2, 3
            """.formatted(COUNTS);

    /** A cancelled task is owed no more, so that it makes no week one with something due. */
    static final String DUE_BY_WEEK = """
            SELECT agent_id, due_on - (extract(isodow FROM due_on)::integer - 1), count(*)
            FROM {m}task
            WHERE agent_id = ANY (?) AND purpose = ? AND due_on BETWEEN ? AND ?
              AND closed_reason IS DISTINCT FROM 'CANCELLED'
            GROUP BY 1, 2
            """;

    static final String CUSTOMERS_BY_WEEK = """
            SELECT c.agent_id, c.day - (extract(isodow FROM c.day)::integer - 1), count(DISTINCT c.customer_id)
            FROM {m}call c
            WHERE c.agent_id = ANY (?) AND c.purpose = ? AND c.day BETWEEN ? AND ?
              AND c.customer_id IS NOT NULL AND %s
            GROUP BY 1, 2
            """.formatted(COUNTS);

    static final String RECORDS_REPORTED = """
            SELECT agent_id, sum(amount)
            FROM {m}day
            WHERE agent_id = ANY (?) AND measure = 'RECORDS_VERIFIED' AND day BETWEEN ? AND ?
            GROUP BY 1
            """;
    static final String CUSTOMERS_VERIFIED = """
            SELECT agent_id, count(DISTINCT customer_id)
            FROM {m}verified
            WHERE agent_id = ANY (?) AND day BETWEEN ? AND ?
            GROUP BY 1
            """;

    /** Calls of a kind, by the columns of the calls. */
    private static final String CALLS = """
            SELECT agent_id, count(*)
            FROM {m}call
            WHERE agent_id = ANY (?) AND day BETWEEN ? AND ? AND %s AND NOT imported
            GROUP BY 1
            """;

    private static final String RECORDS = """
            SELECT agent_id, sum(amount)
            FROM (SELECT agent_id, day, amount FROM {m}day WHERE measure = 'RECORDS_VERIFIED'
                  UNION ALL
                  SELECT agent_id, min(day), 1 FROM {m}verified
                  GROUP BY agent_id, date_trunc('month', day::timestamp), customer_id) AS record
            WHERE agent_id = ANY (?) AND day BETWEEN ? AND ?
            GROUP BY 1
            """;

    /** The bracketed arrivals of other channels are told, and count for nothing. */
    private static final String ARRIVALS = """
            SELECT agent_id, count(*)
            FROM {m}arrival
            WHERE agent_id = ANY (?) AND day BETWEEN ? AND ? AND channel = 'HONGMAI'
            GROUP BY 1
            """;

    private static final String DEALS = """
            SELECT agent_id, sum(%s)
            FROM {m}deal
            WHERE agent_id = ANY (?) AND day BETWEEN ? AND ?
            GROUP BY 1
            """;

    /** An event counts once, in the month of its first such deal (S2-6). */
    private static final String EVENT_CLOSINGS = """
            SELECT agent_id, count(*)
            FROM (SELECT agent_id, event_id FROM {m}deal
                  WHERE agent_id = ANY (?) AND event_id IS NOT NULL AND invited
                  GROUP BY agent_id, event_id
                  HAVING min(day) BETWEEN ? AND ?) AS event
            GROUP BY 1
            """;

    /** What reported facts declare, each by its latest version. */
    private static final String QUANTITY = """
            SELECT agent_id, sum(amount)
            FROM {m}quantity
            WHERE agent_id = ANY (?) AND day BETWEEN ? AND ? AND measure = '%s'
            GROUP BY 1
            """;

    /** The sum of a measure by agent, for some agents between two days. */
    static String sum(Measure measure) {
        return switch (measure) {
            case RECORDS_VERIFIED -> RECORDS;
            case CALLS_DIALLED -> CALLS.formatted("outbound");
            case CALLS_CONNECTED -> CALLS.formatted("connected");
            case CALLS_EFFECTIVE -> CALLS.formatted("effective");
            case CALLS_SUCCESSFUL -> CALLS.formatted("successful");
            case CALLBACKS_EFFECTIVE -> CALLS.formatted("outbound AND effective");
            case ARRIVALS -> ARRIVALS;
            case DEAL_REVENUE -> DEALS.formatted("revenue");
            case DEAL_COST -> DEALS.formatted("cost");
            case DEAL_REVENUE_BESIDE_EVENTS -> DEALS.formatted("CASE WHEN event_id IS NULL THEN revenue ELSE 0 END");
            case DEAL_COST_BESIDE_EVENTS -> DEALS.formatted("CASE WHEN event_id IS NULL THEN cost ELSE 0 END");
            case EVENT_CLOSINGS -> EVENT_CLOSINGS;
            case CALLBACKS_CONNECTED -> CALLS.formatted("outbound AND connected");
            case ORDERS -> CALLS.formatted("outbound AND effective AND disposition = 'ORDERED'");
            case CUSTOMERS_RATING ->
                CALLS.formatted(
                        "outbound AND effective" + " AND disposition IN ('SATISFIED', 'NEUTRAL', 'DISSATISFIED')");
            case CUSTOMERS_SATISFIED -> CALLS.formatted("outbound AND effective AND disposition = 'SATISFIED'");
            case HOURS_ROSTERED,
                    HOURS_WORKED,
                    ONLINE_PLANNED,
                    ONLINE_DONE,
                    EFFECTIVE_LEADS,
                    QUIZ_QUESTIONS,
                    QUIZ_WRONG -> QUANTITY.formatted(measure.name());
        };
    }

    static final String NEXT_DAY = """
            SELECT agent_id, count(*), count(*) FILTER (WHERE called_back_on = returned_on + ?)
            FROM {m}trip
            WHERE agent_id = ANY (?) AND returned_on BETWEEN ? AND ?
            GROUP BY 1
            """;
    static final String WAIVED = "SELECT agent_id, rule FROM {m}waiver WHERE agent_id = ANY (?) AND month = ?";
    static final String REPORTS = """
            SELECT agent_id, sum(reports), coalesce(sum(reports) FILTER (WHERE result = ?), 0)
            FROM {m}report
            WHERE agent_id = ANY (?) AND report = ? AND month = ?
            GROUP BY 1
            """;

    private MonthQueries() {}
}
