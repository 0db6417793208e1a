package dev.ringback.call.report.figure;

import dev.ringback.call.report.kind.Scope;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The indicators of the operation by unit, and how they moved since the period before (RPT-10, S5-1, S5-2). */
@ApplicationScoped
class IndicatorSheets {

    private static final int MEAN_PLACES = 2;

    private static final List<Field> SEATS = List.of(
            Field.of("seats", "座席数", CellKind.COUNT),
            Field.of("meanPerSeat", "座席平均外呼量", CellKind.MONEY),
            Field.of("complaints", "投诉量", CellKind.COUNT),
            Field.of("complaintRate", "投诉率", CellKind.RATE));

    /** The calls of a scope and the complaints received in its time. */
    private record Counted(Funnel calls, long complaints) {

        List<@Nullable Object> values() {
            List<@Nullable Object> values = new ArrayList<>(calls.values());
            values.add(calls.seats());
            values.add(
                    calls.seats() == 0
                            ? null
                            : BigDecimal.valueOf(calls.outbound())
                                    .divide(BigDecimal.valueOf(calls.seats()), MEAN_PLACES, RoundingMode.HALF_UP));
            values.add(complaints);
            values.add(Rates.of(complaints, calls.connected()));
            return values;
        }
    }

    private final Sql sql;

    IndicatorSheets(Sql sql) {
        this.sql = sql;
    }

    /** A row a unit. */
    Sheet byUnit(String name, Scope scope) {
        Query query = new Query()
                .add("SELECT counted.*, unit.name AS unit_name, coalesce(heard.complaints, 0) AS complaints")
                .add("FROM (SELECT calls.org_unit_id,")
                .add(Funnel.COUNTS);
        CallLines.from(query, scope)
                .add("GROUP BY calls.org_unit_id) AS counted")
                .add("LEFT JOIN (SELECT coalesce(org_unit_id, '') AS unit_key, count(*) AS complaints");
        complaints(query, scope)
                .add("GROUP BY 1) AS heard ON heard.unit_key = coalesce(counted.org_unit_id, '')")
                .add("LEFT JOIN directory_org_unit unit ON unit.org_unit_id = counted.org_unit_id")
                .add("ORDER BY counted.org_unit_id COLLATE \"C\"");
        List<Field> fields =
                fields(Field.of("orgUnitId", "部门编号", CellKind.CODE), Field.of("orgUnit", "部门", CellKind.TEXT));
        return new Sheet(name, fields, Lines.all(sql, query, row -> {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(row.getString("org_unit_id"));
            values.add(row.getString("unit_name"));
            values.addAll(counted(row).values());
            return values.toArray();
        }));
    }

    /** This period, the one before, and the difference; not applicable where one of them is. */
    Sheet movement(String name, Scope scope) {
        return new Sheet(name, fields(Field.of("period", "期间", CellKind.TEXT)), sink -> {
            List<@Nullable Object> now = total(scope).values();
            List<@Nullable Object> before = total(scope.before()).values();
            sink.row(row("本期", now));
            sink.row(row("上期", before));
            List<@Nullable Object> change = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                change.add(difference(now.get(i), before.get(i)));
            }
            sink.row(row("变化", change));
        });
    }

    private Counted total(Scope scope) {
        Query query = Query.of("SELECT (SELECT count(*)");
        complaints(query, scope).add(") AS complaints,").add(Funnel.COUNTS);
        CallLines.from(query, scope);
        return Objects.requireNonNull(sql.first(query, IndicatorSheets::counted));
    }

    private static Query complaints(Query query, Scope scope) {
        query.add(
                "FROM report_complaint WHERE kind = 'COMPLAINT' AND received_at >= ? AND received_at < ?"
                        + " AND received_at <= ?",
                scope.begin(),
                scope.end(),
                scope.asOf());
        return scope.units() == null ? query : query.add("AND org_unit_id = ANY (?)", scope.units());
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(Funnel.read(row), row.getLong("complaints"));
    }

    private static List<Field> fields(Field... first) {
        List<Field> fields = new ArrayList<>(List.of(first));
        fields.addAll(Funnel.fields());
        fields.addAll(SEATS);
        return fields;
    }

    private static Object[] row(String period, List<@Nullable Object> values) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(period);
        row.addAll(values);
        return row.toArray();
    }

    private static @Nullable Object difference(@Nullable Object now, @Nullable Object before) {
        return switch (now) {
            case Long count when before instanceof Long former -> count - former;
            case BigDecimal rate when before instanceof BigDecimal former -> rate.subtract(former);
            case null, default -> null;
        };
    }
}
