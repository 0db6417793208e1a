package dev.ringback.scoring.unit;

import dev.ringback.scoring.measure.ClosedMonth;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.ScoringMonth;
import jakarta.enterprise.context.ApplicationScoped;
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
 * Statements of units, stored ones and open ones. The month behind the last closed one carries what differs in closed months: as
 * known now − (closed + posted so far), by the lists they were closed by (invariant 7).
 */
@ApplicationScoped
public class UnitBook {
    private static final int CHUNK = 200;

    /** Units with a case in the month, or about whose cases of earlier months something came behind the last close. */
    private static final String UNITS = """
            SELECT DISTINCT org_unit_id FROM measure_finding f
            WHERE agent_id IS NULL AND org_unit_id > ?
              AND (company_caused AND occurred_on BETWEEN ? AND ?
                   OR ? AND occurred_on < ? AND EXISTS (
                          SELECT FROM journal j
                          WHERE j.seq > ? AND j.fact_id IN (f.made_fact, f.overturned_fact, 'approval:' || f.made_fact)))
            ORDER BY 1 LIMIT ?
            """;

    private final UnitStatementReader reader;

    UnitBook(UnitStatementReader reader) {
        this.reader = reader;
    }

    /** The statement of a unit, also where there is nothing to tell. */
    UnitStatement one(Connection connection, String unit, ScoringMonth month) throws SQLException {
        ClosedUnits closed = new ClosedUnits(connection);
        if (closed.months().contains(month)) {
            List<UnitStatement> stored = closed.statements(month, unit, "", 1);
            return stored.isEmpty()
                    ? UnitStatement.of(unit, month, List.of(), reader.items(connection, MeasureTables.LIVE, month))
                            .closed()
                    : stored.getFirst();
        }
        return open(connection, List.of(unit), month).getFirst();
    }

    /** Those with something to tell, by unit. */
    List<UnitStatement> all(Connection connection, ScoringMonth month, String after, int limit) throws SQLException {
        ClosedUnits closed = new ClosedUnits(connection);
        if (closed.months().contains(month)) {
            return closed.statements(month, null, after, limit);
        }
        List<UnitStatement> found = new ArrayList<>();
        String from = after;
        while (found.size() < limit) {
            List<String> units = units(connection, month, from, limit);
            open(connection, units, month).stream()
                    .filter(statement -> !statement.isEmpty())
                    .forEach(found::add);
            if (units.size() < limit) {
                break;
            }
            from = units.getLast();
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Stores a month's statements as they stand. The caller holds new facts off and records the close. */
    public void close(Connection connection, ScoringMonth month) throws SQLException {
        List<UnitStatement> statements = new ArrayList<>();
        String after = "";
        List<UnitStatement> chunk;
        do {
            chunk = all(connection, month, after, CHUNK);
            statements.addAll(chunk);
            after = chunk.isEmpty() ? after : chunk.getLast().orgUnitId();
        } while (chunk.size() == CHUNK);
        new ClosedUnits(connection).store(month, statements);
    }

    private List<UnitStatement> open(Connection connection, List<String> units, ScoringMonth month)
            throws SQLException {
        List<UnitStatement> own = reader.read(connection, MeasureTables.LIVE, units, month);
        MonthBook months = MonthBook.read(connection, MeasureTables.LIVE);
        if (units.isEmpty() || months.carriesAdjustments().filter(month::equals).isEmpty()) {
            return own;
        }
        Map<String, List<UnitAdjustment>> carried = adjustments(connection, months, units);
        return own.stream()
                .map(statement -> statement.carrying(carried.getOrDefault(statement.orgUnitId(), List.of())))
                .toList();
    }

    private Map<String, List<UnitAdjustment>> adjustments(Connection connection, MonthBook months, List<String> units)
            throws SQLException {
        ClosedUnits closed = new ClosedUnits(connection);
        Set<ScoringMonth> kept = closed.months();
        Map<String, List<UnitAdjustment>> carried = new HashMap<>();
        for (ClosedMonth origin : months.closed()) {
            if (!kept.contains(origin.month())) {
                continue;
            }
            Map<String, UnitAdjustment.Figures> then = closed.figures(origin.month(), units);
            Map<String, UnitAdjustment.Figures> posted = closed.posted(origin.month(), units);
            for (UnitStatement now : reader.read(connection, MeasureTables.LIVE, units, origin.month())) {
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

    private static List<String> units(Connection connection, ScoringMonth month, String after, int limit)
            throws SQLException {
        MonthBook months = MonthBook.read(connection, MeasureTables.LIVE);
        boolean carries = months.carriesAdjustments().filter(month::equals).isPresent();
        List<String> units = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(UNITS)) {
            query.setString(1, after);
            query.setObject(2, month.first());
            query.setObject(3, month.last());
            query.setBoolean(4, carries);
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
