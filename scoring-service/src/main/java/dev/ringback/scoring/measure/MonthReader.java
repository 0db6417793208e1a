package dev.ringback.scoring.measure;

import dev.ringback.scoring.scheme.Rule;
import dev.ringback.scoring.scheme.Scheme;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads agents and their measures for a month. The number of statements depends on the scheme alone, not on the number
 * of agents: one for the agents with their pay, and one or two for each rule.
 */
public final class MonthReader {
    private static final String AGENTS = """
            SELECT a.agent_id, a.name, a.org_unit_id, a.hired_on, a.left_on, p.base_pay
            FROM measure_agent a
            LEFT JOIN LATERAL (SELECT base_pay FROM measure_pay
                               WHERE agent_id = a.agent_id AND effective_from <= ?
                               ORDER BY effective_from DESC LIMIT 1) p ON true
            WHERE a.hired_on <= ? AND (a.left_on IS NULL OR a.left_on >= ?)
              AND a.agent_id > ? AND (?::text IS NULL OR a.agent_id = ?)
            ORDER BY a.agent_id
            LIMIT ?
            """;
    private static final String COVERAGE = """
            SELECT agent_id, done,
                   CASE WHEN NOT done AND (closed_reason = ANY (?) OR (closed_reason = ANY (?) AND NOT called))
                        THEN closed_reason END AS left_by,
                   count(*)
            FROM (SELECT t.agent_id, t.closed_reason,
                         EXISTS (SELECT FROM measure_task_done d
                                 WHERE d.task_id = t.task_id AND d.done_on BETWEEN t.opens_on AND t.due_on) AS done,
                         EXISTS (SELECT FROM measure_task_done d WHERE d.task_id = t.task_id) AS called
                  FROM measure_task t
                  WHERE t.agent_id = ANY (?) AND t.purpose = ? AND t.due_on BETWEEN ? AND ?) AS task
            GROUP BY 1, 2, 3
            """;
    private static final String DUE_BY_WEEK = """
            SELECT agent_id, due_on - (extract(isodow FROM due_on)::integer - 1), count(*)
            FROM measure_task
            WHERE agent_id = ANY (?) AND purpose = ? AND due_on BETWEEN ? AND ?
            GROUP BY 1, 2
            """;
    private static final String CUSTOMERS_BY_WEEK = """
            SELECT agent_id, week, count(*)
            FROM measure_customer_week
            WHERE agent_id = ANY (?) AND purpose = ? AND week BETWEEN ? AND ?
            GROUP BY 1, 2
            """;
    private static final String TOTAL = """
            SELECT agent_id, sum(amount)
            FROM measure_day
            WHERE agent_id = ANY (?) AND measure = ? AND day BETWEEN ? AND ?
            GROUP BY 1
            """;
    private static final String NEXT_DAY = """
            SELECT agent_id, count(*), count(*) FILTER (WHERE called_back_on = returned_on + ?)
            FROM measure_trip
            WHERE agent_id = ANY (?) AND returned_on BETWEEN ? AND ?
            GROUP BY 1
            """;
    private static final String REPORTS = """
            SELECT agent_id, sum(reports), coalesce(sum(reports) FILTER (WHERE result = ?), 0)
            FROM measure_report
            WHERE agent_id = ANY (?) AND report = ? AND month = ?
            GROUP BY 1
            """;

    private final Connection connection;
    private final ScoringMonth month;

    /** A reader on a connection whose transaction sees one snapshot. */
    public MonthReader(Connection connection, ScoringMonth month) {
        this.connection = connection;
        this.month = month;
    }

    /**
     * Agents employed on at least one day of the month, by id.
     *
     * @param only one agent, or all
     * @param after continue behind this id
     */
    public List<AgentProfile> agents(@Nullable String only, String after, int limit) throws SQLException {
        List<AgentProfile> agents = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(AGENTS)) {
            query.setObject(1, month.last());
            query.setObject(2, month.last());
            query.setObject(3, month.first());
            query.setString(4, after);
            query.setString(5, only);
            query.setString(6, only);
            query.setInt(7, limit);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    agents.add(new AgentProfile(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getObject(4, LocalDate.class),
                            rows.getObject(5, LocalDate.class),
                            rows.getBigDecimal(6)));
                }
            }
        }
        return agents;
    }

    /** What a scheme's rules ask for, by agent. */
    public Map<String, AgentMeasures> measures(List<AgentProfile> agents, Scheme scheme) throws SQLException {
        MeasureCollector collected = new MeasureCollector();
        if (!agents.isEmpty()) {
            Array ids = connection.createArrayOf(
                    "text", agents.stream().map(AgentProfile::agentId).toArray());
            for (Rule rule : scheme.rules()) {
                read(rule, ids, collected);
            }
        }
        return collected.byAgent();
    }

    private void read(Rule rule, Array ids, MeasureCollector collected) throws SQLException {
        switch (rule) {
            case Rule.Base base -> {
                // Nothing to measure.
            }
            case Rule.Coverage coverage -> coverage(coverage, ids, collected);
            case Rule.WeeklyAndTotalQuota quota -> {
                LocalDate first = month.mondays().getFirst();
                query(
                        DUE_BY_WEEK,
                        List.of(ids, quota.purpose(), first, month.lastSunday()),
                        row -> collected.due(
                                row.getString(1), quota.id(), row.getObject(2, LocalDate.class), row.getInt(3)));
                query(
                        CUSTOMERS_BY_WEEK,
                        List.of(ids, quota.purpose(), first, month.mondays().getLast()),
                        row -> collected.customers(
                                row.getString(1), quota.id(), row.getObject(2, LocalDate.class), row.getInt(3)));
            }
            case Rule.TotalQuota quota ->
                query(TOTAL, List.of(ids, quota.measure().name(), month.first(), month.last()), row -> {
                    BigDecimal total = row.getBigDecimal(2);
                    collected.total(row.getString(1), quota.id(), total);
                });
            case Rule.AllOnNextDay nextDay ->
                query(
                        NEXT_DAY,
                        List.of(
                                nextDay.daysAfter(),
                                ids,
                                month.first().minusDays(nextDay.daysAfter()),
                                month.last().minusDays(nextDay.daysAfter())),
                        row -> collected.nextDay(
                                row.getString(1), nextDay.id(), new NextDayCount(row.getInt(2), row.getInt(3))));
            case Rule.Flag flag ->
                query(
                        REPORTS,
                        List.of(flag.result(), ids, flag.report(), month.first()),
                        row -> collected.reports(
                                row.getString(1), flag.id(), new ReportCount(row.getInt(2), row.getInt(3))));
        }
    }

    private void coverage(Rule.Coverage rule, Array ids, MeasureCollector collected) throws SQLException {
        List<Object> parameters = List.of(
                connection.createArrayOf("text", rule.leavesDenominator().toArray()),
                connection.createArrayOf("text", rule.leavesUnlessCalled().toArray()),
                ids,
                rule.purpose(),
                month.first(),
                month.last());
        query(
                COVERAGE,
                parameters,
                row -> collected.coverage(
                        row.getString(1), rule.id(), row.getBoolean(2), row.getString(3), row.getInt(4)));
    }

    private void query(String sql, List<?> parameters, RowReader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
