package dev.ringback.scoring.unit;

import dev.ringback.scoring.demerit.ItemLists;
import dev.ringback.scoring.measure.DemeritCase;
import dev.ringback.scoring.measure.DemeritReader;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.ItemList;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Statements of units over measures, real ones and those of a trial alike. */
@ApplicationScoped
public class UnitStatementReader {
    private final ItemLists items;

    UnitStatementReader(ItemLists items) {
        this.items = items;
    }

    /** The lists of a month: those in force, or those it was closed by. */
    ItemList items(Connection connection, MeasureTables tables, ScoringMonth month) throws SQLException {
        return items.of(month.month(), MonthBook.read(connection, tables));
    }

    /** The statements of some units for a month, in their order, as the measures give them. */
    public List<UnitStatement> read(Connection connection, MeasureTables tables, List<String> units, ScoringMonth month)
            throws SQLException {
        return read(connection, tables, units, month, items(connection, tables, month));
    }

    /** The same by some lists. */
    public List<UnitStatement> read(
            Connection connection, MeasureTables tables, List<String> units, ScoringMonth month, ItemList list)
            throws SQLException {
        Map<String, List<DemeritCase>> cases = new HashMap<>();
        for (DemeritCase each : new DemeritReader(connection, tables)
                .cases(DemeritReader.Of.units(units), month.first(), month.last())) {
            cases.computeIfAbsent(String.valueOf(each.orgUnitId()), unit -> new ArrayList<>())
                    .add(each);
        }
        return units.stream()
                .map(unit -> UnitStatement.of(unit, month, cases.getOrDefault(unit, List.of()), list))
                .toList();
    }
}
