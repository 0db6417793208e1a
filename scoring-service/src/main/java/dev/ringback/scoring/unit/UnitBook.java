package dev.ringback.scoring.unit;

import dev.ringback.scoring.demerit.ItemLists;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.Rebuild;
import dev.ringback.scoring.measure.ScoringMonth;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Statements of units, stored ones and open ones; and whether what is stored is what the journal gave then (invariant 6). */
@ApplicationScoped
public class UnitBook implements Rebuild.AtClose {
    private static final int CHUNK = 200;

    private final UnitStatementReader reader;
    private final ItemLists items;

    UnitBook(UnitStatementReader reader, ItemLists items) {
        this.reader = reader;
        this.items = items;
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
        return open(connection, month).of(List.of(unit)).getFirst();
    }

    /** Those with something to tell, by unit. */
    List<UnitStatement> all(Connection connection, ScoringMonth month, String after, int limit) throws SQLException {
        ClosedUnits closed = new ClosedUnits(connection);
        return closed.months().contains(month)
                ? closed.statements(month, null, after, limit)
                : open(connection, month).page(after, limit);
    }

    /** Stores a month's statements as they stand. The caller holds new facts off and records the close. */
    public void close(Connection connection, ScoringMonth month) throws SQLException {
        List<UnitStatement> statements = new ArrayList<>();
        every(open(connection, month), statements::add);
        new ClosedUnits(connection).store(month, statements);
    }

    @Override
    public long differing(Connection connection, ScoringMonth month, Map<String, String> versions) throws SQLException {
        ClosedUnits closed = new ClosedUnits(connection);
        if (!closed.months().contains(month)) {
            return 0;
        }
        Map<String, String> stored = closed.digests(month);
        List<String> differing = new ArrayList<>();
        every(new OpenUnits(reader, connection, MeasureTables.SHADOW, month, items.named(versions)), statement -> {
            if (!statement.digest().equals(stored.remove(statement.orgUnitId()))) {
                differing.add(statement.orgUnitId());
            }
        });
        return differing.size() + (long) stored.size();
    }

    private OpenUnits open(Connection connection, ScoringMonth month) throws SQLException {
        return new OpenUnits(
                reader, connection, MeasureTables.LIVE, month, reader.items(connection, MeasureTables.LIVE, month));
    }

    private static void every(OpenUnits units, Consumer<UnitStatement> taker) throws SQLException {
        String after = "";
        List<UnitStatement> chunk;
        do {
            chunk = units.page(after, CHUNK);
            chunk.forEach(taker);
            after = chunk.isEmpty() ? after : chunk.getLast().orgUnitId();
        } while (chunk.size() == CHUNK);
    }
}
