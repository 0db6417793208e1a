package dev.ringback.scoring.unit;

import dev.ringback.scoring.measure.ClosedMonth;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.ItemList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Statements of units for a month that is not closed, or was not in the measures that are looked at. The month behind the last closed
 * one carries what differs in closed months: as known now − (closed + posted so far), by the lists they were closed by (invariant 7).
 */
final class OpenUnits {
    /** Units with a case in the month, or about whose cases of earlier months something came behind the last close. */
    private static final String UNITS = """
            SELECT DISTINCT org_unit_id FROM {m}finding f
            WHERE agent_id IS NULL AND org_unit_id > ?
              AND (company_caused AND occurred_on BETWEEN ? AND ?
                   OR ? AND occurred_on < ? AND EXISTS (
                          SELECT FROM journal j
                          WHERE j.seq > ? AND j.fact_id IN (f.made_fact, f.overturned_fact, 'approval:' || f.made_fact)))
            ORDER BY 1 LIMIT ?
            """;

    private final UnitStatementReader reader;
    private final Connection connection;
    private final MeasureTables tables;
    private final ScoringMonth month;
    private final ItemList items;
    private final MonthBook months;

    /** @param items the lists the month goes by */
    OpenUnits(
            UnitStatementReader reader, Connection connection, MeasureTables tables, ScoringMonth month, ItemList items)
            throws SQLException {
        this.reader = reader;
        this.connection = connection;
        this.tables = tables;
        this.month = month;
        this.items = items;
        this.months = MonthBook.read(connection, tables);
    }

    /** The statements of some units, in their order. */
    List<UnitStatement> of(List<String> units) throws SQLException {
        List<UnitStatement> own = reader.read(connection, tables, units, month, items);
        if (units.isEmpty() || !carries()) {
            return own;
        }
        Map<String, List<UnitAdjustment>> carried = adjustments(units);
        return own.stream()
                .map(statement -> statement.carrying(carried.getOrDefault(statement.orgUnitId(), List.of())))
                .toList();
    }

    /** Those with something to tell, by unit. */
    List<UnitStatement> page(String after, int limit) throws SQLException {
        List<UnitStatement> found = new ArrayList<>();
        String from = after;
        while (found.size() < limit) {
            List<String> units = units(from, limit);
            of(units).stream().filter(statement -> !statement.isEmpty()).forEach(found::add);
            if (units.size() < limit) {
                break;
            }
            from = units.getLast();
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    private boolean carries() {
        return months.carriesAdjustments().filter(month::equals).isPresent();
    }

    private Map<String, List<UnitAdjustment>> adjustments(List<String> units) throws SQLException {
        ClosedUnits closed = new ClosedUnits(connection);
        Set<ScoringMonth> kept = closed.months();
        Map<String, List<UnitAdjustment>> carried = new HashMap<>();
        for (ClosedMonth origin : months.closed()) {
            if (!kept.contains(origin.month())) {
                continue;
            }
            Map<String, UnitAdjustment.Figures> then = closed.figures(origin.month(), units);
            Map<String, UnitAdjustment.Figures> posted = closed.posted(origin.month(), units, month);
            for (UnitStatement now : reader.read(connection, tables, units, origin.month())) {
                String unit = now.orgUnitId();
                UnitAdjustment.Figures before = then.getOrDefault(unit, UnitAdjustment.Figures.NONE);
                UnitAdjustment.Figures since = posted.getOrDefault(unit, UnitAdjustment.Figures.NONE);
                UnitAdjustment.Figures known = UnitAdjustment.Figures.of(now);
                if (!known.minus(before.plus(since)).isNothing()) {
                    carried.computeIfAbsent(unit, key -> new ArrayList<>())
                            .add(UnitAdjustment.of(now.month(), known, before, since));
                }
            }
        }
        return carried;
    }

    private List<String> units(String after, int limit) throws SQLException {
        List<String> units = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(tables.in(UNITS))) {
            query.setString(1, after);
            query.setObject(2, month.first());
            query.setObject(3, month.last());
            query.setBoolean(4, carries());
            query.setObject(5, month.first());
            query.setLong(6, months.lastCloseSequence());
            query.setInt(7, limit);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    units.add(rows.getString(1));
                }
            }
        }
        return units;
    }
}
