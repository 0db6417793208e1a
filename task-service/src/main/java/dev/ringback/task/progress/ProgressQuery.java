package dev.ringback.task.progress;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the callbacks of a program: by org unit and agent, by day, by customer. Every statement starts at an index on program and day. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProgressQuery {

    private static final String OPENED = """
            SELECT unit, agent, 0, 0, count(*), count(*) FILTER (WHERE state <> 'CLOSED'), count(*) FILTER (WHERE attempts > 0),
                   count(*) FILTER (WHERE closed_reason = 'UNREACHABLE'),
                   count(*) FILTER (WHERE closed_reason IN ('BARRED', 'DO_NOT_CALL')),
                   count(*) FILTER (WHERE closed_reason = 'CANCELLED')
            FROM (SELECT t.org_unit_id AS unit, %s AS agent, t.state, t.attempts, t.closed_reason
                  FROM task t WHERE t.program_id = ? AND t.opens_on BETWEEN ? AND ? AND %s) o
            GROUP BY unit, agent
            """.formatted(Scope.AGENT, Scope.NARROWED);

    private static final String TO_COME = """
            SELECT t.org_unit_id, t.owner_agent_id, count(*) FILTER (WHERE t.drawn), count(*) FILTER (WHERE NOT t.drawn), 0, 0, 0, 0, 0, 0
            FROM planned_callback t
            WHERE t.program_id = ? AND NOT t.opened AND t.left_out IS NULL
                  AND CASE WHEN t.drawn THEN t.opens_on ELSE t.window_opens_on END BETWEEN ? AND ?
                  AND %s
            GROUP BY 1, 2
            """.formatted(Scope.PLANNED);

    private static final String REACHED = """
            WITH reached AS (
                SELECT c.task_id, min(c.called_on) FILTER (WHERE c.successful) AS successful_on, min(c.called_on) AS effective_on
                FROM task_call c WHERE c.program_id = ? AND c.called_on BETWEEN ? AND ? AND c.effective
                GROUP BY c.task_id)
            SELECT t.org_unit_id, %s, d.day, count(*) FILTER (WHERE d.successful), count(*) FILTER (WHERE NOT d.successful)
            FROM reached r JOIN task t ON t.id = r.task_id
            CROSS JOIN LATERAL (VALUES (true, r.successful_on), (false, r.effective_on)) d (successful, day)
            WHERE d.day IS NOT NULL AND %s
            GROUP BY 1, 2, 3
            """.formatted(Scope.AGENT, Scope.NARROWED);

    private static final String PERSONS = """
            SELECT t.org_unit_id, count(DISTINCT coalesce(p.merged_into, p.id))
            FROM task_call c JOIN task t ON t.id = c.task_id JOIN customer p ON p.id = t.customer_id
            WHERE c.program_id = ? AND c.called_on BETWEEN ? AND ? AND c.successful AND %s
            GROUP BY 1
            """.formatted(Scope.NARROWED);

    private static final String REACHED_BY_WEEK = """
            SELECT date_trunc('week', c.called_on)::date, count(DISTINCT coalesce(p.merged_into, p.id))
            FROM task_call c JOIN task t ON t.id = c.task_id JOIN customer p ON p.id = t.customer_id
            WHERE c.program_id = ? AND c.called_on BETWEEN ? AND ? AND c.effective AND %s
            GROUP BY 1
            """.formatted(Scope.NARROWED);

    /** A customer is excused who has no callback in the week but such as protection barred or that did not reach him (TASK-14). */
    private static final String DUE_BY_WEEK = """
            SELECT monday, count(*), count(*) FILTER (WHERE excused) FROM (
                SELECT date_trunc('week', d.opens_on)::date AS monday, coalesce(p.merged_into, p.id), bool_and(d.excused) AS excused
                FROM (SELECT t.opens_on, t.customer_id,
                             coalesce(t.closed_reason IN ('BARRED', 'DO_NOT_CALL', 'UNREACHABLE'), false) AS excused
                      FROM task t
                      WHERE t.program_id = ? AND t.opens_on BETWEEN ? AND ? AND t.closed_reason IS DISTINCT FROM 'CANCELLED' AND %s
                      UNION ALL
                      SELECT t.opens_on, t.customer_id, false FROM planned_callback t
                      WHERE t.program_id = ? AND NOT t.opened AND t.left_out IS NULL AND t.opens_on BETWEEN ? AND ?
                            AND %s) d
                JOIN customer p ON p.id = d.customer_id
                GROUP BY 1, 2) w
            GROUP BY 1
            """.formatted(Scope.NARROWED, Scope.PLANNED);

    /** Whose callbacks they are; null for nobody's. */
    record Whose(@Nullable String orgUnitId, @Nullable String agentId) {}

    /**
     * Tasks reached on a day.
     *
     * @param successful tasks whose first successful call in the period was that day's
     * @param effective tasks whose first effective call was
     */
    record ReachedOn(Whose whose, LocalDate day, long successful, long effective) {}

    private final Sql sql;

    ProgressQuery(Sql sql) {
        this.sql = sql;
    }

    /** What opened in the period and what will, by whose it is. */
    Map<Whose, TaskTally> tallies(Scope scope, Period period) {
        Map<Whose, TaskTally> tallies = new HashMap<>();
        for (String statement : List.of(OPENED, TO_COME)) {
            sql.each(
                    statement,
                    (connection, prepared) -> bind(prepared, scope, period),
                    row -> tallies.merge(new Whose(row.getString(1), row.getString(2)), tally(row), TaskTally::plus));
        }
        return tallies;
    }

    /** Tasks reached, each on the first day of the period on which it was. */
    List<ReachedOn> reached(Scope scope, Period period) {
        return sql.query(
                REACHED,
                (connection, statement) -> bind(statement, scope, period),
                row -> new ReachedOn(
                        new Whose(row.getString(1), row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4),
                        row.getLong(5)));
    }

    /** Distinct persons called back successfully in the period, by unit; null for tasks of no unit. */
    Map<@Nullable String, Long> persons(Scope scope, Period period) {
        Map<@Nullable String, Long> persons = new HashMap<>();
        sql.each(
                PERSONS,
                (connection, statement) -> bind(statement, scope, period),
                row -> persons.put(row.getString(1), row.getLong(2)));
        return persons;
    }

    /** Customers due and reached, by the Monday of their week. */
    Map<LocalDate, CustomerTarget.Counted> customers(Scope scope, Period weeks) {
        Map<LocalDate, CustomerTarget.Counted> counted = new HashMap<>();
        sql.each(
                DUE_BY_WEEK,
                (connection, statement) -> {
                    int index = bind(statement, scope, weeks);
                    bindFrom(statement, index, scope, weeks);
                },
                row -> counted.put(
                        row.getObject(1, LocalDate.class),
                        new CustomerTarget.Counted(row.getLong(2), row.getLong(3), 0)));
        sql.each(
                REACHED_BY_WEEK,
                (connection, statement) -> bind(statement, scope, weeks),
                row -> counted.merge(
                        row.getObject(1, LocalDate.class),
                        new CustomerTarget.Counted(0, 0, row.getLong(2)),
                        (due, reached) -> new CustomerTarget.Counted(due.due(), due.excused(), reached.reached())));
        return counted;
    }

    private static int bind(PreparedStatement statement, Scope scope, Period period) throws SQLException {
        return bindFrom(statement, 1, scope, period);
    }

    private static int bindFrom(PreparedStatement statement, int from, Scope scope, Period period) throws SQLException {
        statement.setString(from, scope.programId());
        statement.setObject(from + 1, period.from());
        statement.setObject(from + 2, period.to());
        return scope.bind(statement, from + 3);
    }

    private static TaskTally tally(ResultSet row) throws SQLException {
        return new TaskTally(
                null,
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                0,
                0);
    }
}
