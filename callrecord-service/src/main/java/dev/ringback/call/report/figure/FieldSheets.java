package dev.ringback.call.report.figure;

import dev.ringback.call.report.kind.Scope;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.platform.table.CellKind;
import dev.ringback.platform.table.Field;
import dev.ringback.platform.table.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The week of field representatives: trips, visits, orders, calls and what customers told them (RPT-11). */
@ApplicationScoped
class FieldSheets {

    private static final List<Field> FIELDS = List.of(
            Field.of("agentId", "业务员编号", CellKind.CODE),
            Field.of("agent", "业务员", CellKind.TEXT),
            Field.of("orgUnitId", "部门编号", CellKind.CODE),
            Field.of("trips", "出差次数", CellKind.COUNT),
            Field.of("visits", "拜访客户数", CellKind.COUNT),
            Field.of("orders", "成交订单数", CellKind.COUNT),
            Field.of("amount", "成交金额", CellKind.MONEY),
            Field.of("calls", "外呼量", CellKind.COUNT),
            Field.of("connected", "接通量", CellKind.COUNT),
            Field.of("effective", "有效通话量", CellKind.COUNT),
            Field.of("complaints", "反映投诉", CellKind.COUNT),
            Field.of("suggestions", "反映建议", CellKind.COUNT));

    private final Sql sql;

    FieldSheets(Sql sql) {
        this.sql = sql;
    }

    /** A row for each one who came back from a trip or closed an order in the period. */
    Sheet week(String name, Scope scope) {
        Query query = Query.of("""
                SELECT rep.agent_id, agent.name AS agent_name, agent.org_unit_id, rep.trips, rep.visits, rep.orders,
                    rep.amount, coalesce(called.outbound, 0) AS outbound, coalesce(called.connected, 0) AS connected,
                    coalesce(called.effective, 0) AS effective, coalesce(told.complaints, 0) AS complaints,
                    coalesce(told.suggestions, 0) AS suggestions
                FROM (SELECT agent_id, count(*) FILTER (WHERE visits IS NOT NULL) AS trips,
                          coalesce(sum(visits), 0)::bigint AS visits,
                          count(*) FILTER (WHERE amount IS NOT NULL) AS orders, coalesce(sum(amount), 0) AS amount
                      FROM (SELECT salesperson_id AS agent_id, visits, NULL::numeric AS amount, org_unit_id
                            FROM report_trip WHERE returned_on BETWEEN ? AND ?
                            UNION ALL
                            SELECT owner_agent_id, NULL, amount, org_unit_id
                            FROM report_order WHERE closed_at >= ? AND closed_at < ?) AS did
                      WHERE true
                """, scope.from(), scope.to(), scope.begin(), scope.end());
        if (scope.units() != null) {
            query.add("AND did.org_unit_id = ANY (?)", scope.units());
        }
        query.add("""
                      GROUP BY agent_id) AS rep
                LEFT JOIN directory_agent agent ON agent.agent_id = rep.agent_id
                LEFT JOIN (SELECT calls.agent_id,
                """).add(Funnel.COUNTS);
        CallLines.from(query, scope)
                .add("GROUP BY 1) AS called ON called.agent_id = rep.agent_id")
                .add("""
                LEFT JOIN (SELECT agent_id, count(*) FILTER (WHERE kind = 'COMPLAINT') AS complaints,
                               count(*) FILTER (WHERE kind = 'SUGGESTION') AS suggestions
                           FROM issue WHERE reported_at >= ? AND reported_at < ? AND reported_at <= ?
                           GROUP BY 1) AS told ON told.agent_id = rep.agent_id
                ORDER BY rep.agent_id COLLATE "C"
                """, scope.begin(), scope.end(), scope.asOf());
        return new Sheet(name, FIELDS, Lines.all(sql, query, FieldSheets::rep));
    }

    private static Object[] rep(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new Object[] {
            row.getString("agent_id"),
            row.getString("agent_name"),
            row.getString("org_unit_id"),
            row.getLong("trips"),
            row.getLong("visits"),
            row.getLong("orders"),
            amount,
            row.getLong("outbound"),
            row.getLong("connected"),
            row.getLong("effective"),
            row.getLong("complaints"),
            row.getLong("suggestions")
        };
    }
}
