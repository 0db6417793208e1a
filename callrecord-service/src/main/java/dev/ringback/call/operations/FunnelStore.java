package dev.ringback.call.operations;

import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums what {@link CallTally} counted. Works in the caller's transaction. */
@ApplicationScoped
class FunnelStore {

    /** The site of each unit: the unit itself, or the nearest above it. */
    private static final String SITES = """
            WITH RECURSIVE above AS (
                SELECT org_unit_id AS unit, org_unit_id, parent_id, kind, 0 AS steps FROM directory_org_unit
                UNION ALL
                SELECT above.unit, up.org_unit_id, up.parent_id, up.kind, steps + 1
                FROM above JOIN directory_org_unit up ON up.org_unit_id = above.parent_id
                WHERE above.kind <> 'SITE' AND steps < 32
            ), site AS (SELECT unit, org_unit_id AS site FROM above WHERE kind = 'SITE')
            """;

    /**
     * Each agent's days first, which many rows of hours come to: counting distinct ones among all rows would sort them all. Rows
     * of an agent and hour fit an integer, whose sum is not numeric. Guard of S5-1: inbound calls are no dials, and never enter the funnel.
     */
    private static final String SEAT_DAYS = """
            t.agent_id, t.day, sum(t.calls::integer) AS calls, sum(t.connected::integer) AS connected,
                sum(t.effective::integer) AS effective, sum(t.successful::integer) AS successful,
                sum(t.ordered::integer) AS ordered
            FROM call_tally t%s
            WHERE t.direction = 'OUTBOUND' AND t.day >= ? AND t.day <= ?""";

    private static final String SITE = " LEFT JOIN site ON site.unit = t.org_unit_id";

    private static final String COUNTS = """
            count(DISTINCT agent_id COLLATE "C") AS seats, count(*) AS seat_days, coalesce(sum(calls), 0) AS outbound,
                coalesce(sum(connected), 0) AS connected, coalesce(sum(effective), 0) AS effective,
                coalesce(sum(successful), 0) AS successful, coalesce(sum(ordered), 0) AS ordered
            FROM seat_day""";

    private static final String COMPLAINTS = """
            SELECT i.report_due_on, coalesce(i.org_unit_id, ''), count(*)
            FROM issue i JOIN call_record c ON c.id = i.call_id
            WHERE i.kind = 'COMPLAINT' AND c.direction = 'OUTBOUND' AND i.report_due_on >= ? AND i.report_due_on <= ?
            GROUP BY 1, 2""";

    private final Sql sql;

    FunnelStore(Sql sql) {
        this.sql = sql;
    }

    /** A team on a day. */
    record TeamDay(LocalDate day, String teamId) {}

    /** The groups with calls, in order of what they are split by; all calls together as one row where that is nothing. */
    List<FunnelRow> rows(FunnelQuery query, int limit) {
        List<FunnelGrouping> groupings = query.groupings().stream().sorted().toList();
        String named = groupings.stream().map(each -> "by_" + each + ", ").collect(Collectors.joining());
        String grouped = groupings.stream()
                .map(each -> each.column() + " AS by_" + each + ", ")
                .collect(Collectors.joining());
        String columns = groupings.stream().map(each -> each.column() + ", ").collect(Collectors.joining());
        Query rows = Query.of(SITES)
                .add(", seat_day AS (SELECT " + grouped)
                .add(SEAT_DAYS.formatted(groupings.contains(FunnelGrouping.SITE) ? SITE : ""), query.from(), query.to())
                .when("AND t.agent_id = ?", query.agentId())
                .when("AND t.org_unit_id = ?", query.teamId())
                .add("GROUP BY " + columns + "t.agent_id, t.day) SELECT " + named + COUNTS);
        if (!groupings.isEmpty()) {
            String order = groupings.stream().map(each -> "by_" + each).collect(Collectors.joining(", "));
            rows.add("GROUP BY " + order + " ORDER BY " + order);
        }
        return sql.query(rows.add("LIMIT ?", limit), row -> read(row, groupings));
    }

    /** Complaints found on outbound calls, by the local day of the call and its unit. */
    Map<TeamDay, Long> complaints(LocalDate from, LocalDate to) {
        record Of(TeamDay of, long count) {}
        return sql
                .query(
                        COMPLAINTS,
                        (connection, statement) -> {
                            statement.setObject(1, from);
                            statement.setObject(2, to);
                        },
                        row -> new Of(new TeamDay(row.getObject(1, LocalDate.class), row.getString(2)), row.getLong(3)))
                .stream()
                .collect(Collectors.toMap(Of::of, Of::count));
    }

    private static FunnelRow read(ResultSet row, List<FunnelGrouping> by) throws SQLException {
        FunnelRow.Group group = new FunnelRow.Group(
                by.contains(FunnelGrouping.DAY) ? row.getObject("by_DAY", LocalDate.class) : null,
                by.contains(FunnelGrouping.HOUR) ? Integer.valueOf(row.getInt("by_HOUR")) : null,
                by.contains(FunnelGrouping.AGENT) ? row.getString("by_AGENT") : null,
                by.contains(FunnelGrouping.TEAM) ? row.getString("by_TEAM") : null,
                by.contains(FunnelGrouping.SITE) ? row.getString("by_SITE") : null);
        return FunnelRow.of(
                group,
                new FunnelRow.Counts(
                        row.getLong("seats"),
                        row.getLong("seat_days"),
                        row.getLong("outbound"),
                        row.getLong("connected"),
                        row.getLong("effective"),
                        row.getLong("successful"),
                        row.getLong("ordered")));
    }
}
