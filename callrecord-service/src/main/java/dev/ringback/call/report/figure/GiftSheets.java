package dev.ringback.call.report.figure;

import dev.ringback.call.report.kind.Scope;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.platform.table.CellKind;
import dev.ringback.platform.table.Field;
import dev.ringback.platform.table.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Callbacks about gifts (RPT-3). They are messages for the most part, so they are known by their tasks, not by calls. */
@ApplicationScoped
class GiftSheets {

    /** Share of the records a store submitted that is called back, rounded up (TASK-10, A-6). */
    private static final BigDecimal SHARE = new BigDecimal("0.4");

    private static final List<Field> CALLBACKS = List.of(
            Field.of("closedAt", "回访时间", CellKind.TIME),
            Field.of("orgUnitId", "店面编号", CellKind.CODE),
            Field.of("orgUnit", "店面", CellKind.TEXT),
            Field.of("agentId", "回访员编号", CellKind.CODE),
            Field.of("agent", "回访员", CellKind.TEXT),
            Field.of("customerId", "客户编号", CellKind.CODE),
            Field.of("giftRecord", "礼品记录", CellKind.TEXT),
            Field.of("submittedOn", "提报日期", CellKind.DATE),
            Field.of("worth", "礼品价值", CellKind.MONEY),
            Field.labelled("result", "回访结果", "Closing"),
            Field.of("taskId", "任务编号", CellKind.CODE));

    private static final List<Field> STORES = List.of(
            Field.of("orgUnitId", "店面编号", CellKind.CODE),
            Field.of("orgUnit", "店面", CellKind.TEXT),
            Field.of("submitted", "提报礼品数", CellKind.COUNT),
            Field.of("required", "应回访数", CellKind.COUNT),
            Field.of("calledBack", "已回访数", CellKind.COUNT),
            Field.of("unreachable", "未能回访数", CellKind.COUNT),
            Field.of("coverage", "回访率", CellKind.RATE));

    private final Sql sql;

    GiftSheets(Sql sql) {
        this.sql = sql;
    }

    /** The callbacks that ended in the period, a row each. */
    Sheet callbacks(String name, Scope scope) {
        return new Sheet(name, CALLBACKS, Lines.paged(sql, last -> page(scope, last), GiftSheets::line));
    }

    /** A row a store: what it submitted in the period, and how much of that was called back by the report's instant. */
    Sheet stores(String name, Scope scope) {
        Query query = Query.of("""
                SELECT gift.org_unit_id, unit.name AS unit_name, count(*) AS submitted,
                    count(*) FILTER (WHERE called.done) AS called_back,
                    count(*) FILTER (WHERE called.done IS FALSE) AS unreachable
                FROM report_gift gift
                LEFT JOIN LATERAL (SELECT bool_or(task.closed_reason = 'COMPLETED') AS done FROM report_gift_task task
                                   WHERE task.gift_id = gift.gift_id AND task.closed_at <= ?) AS called ON true
                LEFT JOIN directory_org_unit unit ON unit.org_unit_id = gift.org_unit_id
                WHERE gift.submitted_on BETWEEN ? AND ?
                """, scope.asOf(), scope.from(), scope.to());
        if (scope.units() != null) {
            query.add("AND gift.org_unit_id = ANY (?)", scope.units());
        }
        query.add("GROUP BY 1, 2 ORDER BY gift.org_unit_id COLLATE \"C\"");
        return new Sheet(name, STORES, Lines.all(sql, query, GiftSheets::store));
    }

    private static Query page(Scope scope, Lines.@Nullable Line last) {
        Query query = Query.of("""
                SELECT task.*, gift.external_id, gift.submitted_on, gift.worth, agent.name AS agent_name,
                    unit.name AS unit_name, coalesce(task.org_unit_id, gift.org_unit_id) AS store
                FROM report_gift_task task
                LEFT JOIN report_gift gift ON gift.gift_id = task.gift_id
                LEFT JOIN directory_agent agent ON agent.agent_id = task.owner_agent_id
                LEFT JOIN directory_org_unit unit ON unit.org_unit_id = coalesce(task.org_unit_id, gift.org_unit_id)
                WHERE task.closed_at >= ? AND task.closed_at < ? AND task.closed_at <= ?
                """, scope.begin(), scope.end(), scope.asOf());
        if (!scope.purposes().isEmpty()) {
            query.add("AND task.purpose = ANY (?)", scope.purposes());
        }
        if (scope.units() != null) {
            query.add("AND coalesce(task.org_unit_id, gift.org_unit_id) = ANY (?)", scope.units());
        }
        if (last != null) {
            query.add("AND (task.closed_at, task.task_id) > (?, ?)", last.key().toArray());
        }
        return query.add("ORDER BY task.closed_at, task.task_id");
    }

    private static Lines.Line line(ResultSet row) throws SQLException {
        Instant closed = Instants.read(row, "closed_at");
        UUID id = row.getObject("task_id", UUID.class);
        return new Lines.Line(List.of(closed, id), new Object[] {
            closed,
            row.getString("store"),
            row.getString("unit_name"),
            row.getString("owner_agent_id"),
            row.getString("agent_name"),
            row.getString("customer_id"),
            row.getString("external_id"),
            row.getObject("submitted_on", LocalDate.class),
            row.getBigDecimal("worth"),
            row.getString("closed_reason"),
            id.toString()
        });
    }

    private static Object[] store(ResultSet row) throws SQLException {
        long submitted = row.getLong("submitted");
        long required = SHARE.multiply(BigDecimal.valueOf(submitted))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return new Object[] {
            row.getString("org_unit_id"),
            row.getString("unit_name"),
            submitted,
            required,
            row.getLong("called_back"),
            row.getLong("unreachable"),
            Rates.of(row.getLong("called_back"), submitted)
        };
    }
}
