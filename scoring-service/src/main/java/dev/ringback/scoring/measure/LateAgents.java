package dev.ringback.scoring.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads which agents' closed months a late fact concerned. */
public final class LateAgents {
    private static final String LATE = "SELECT month, agent_id FROM {m}late WHERE seq > ? AND agent_id = ANY (?)";

    private LateAgents() {}

    /**
     * Agents by the closed month that a fact behind a place in the journal concerned.
     *
     * @param agents those asked about
     * @param since the place in the journal, which is that of the last close: what came before is adjusted already
     */
    public static Map<ScoringMonth, Set<String>> read(
            Connection connection, MeasureTables tables, Collection<String> agents, long since) throws SQLException {
        Map<ScoringMonth, Set<String>> late = new TreeMap<>(Comparator.comparing(ScoringMonth::month));
        try (PreparedStatement query = connection.prepareStatement(tables.in(LATE))) {
            query.setLong(1, since);
            query.setArray(2, connection.createArrayOf("text", agents.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ScoringMonth month = new ScoringMonth(YearMonth.from(rows.getObject(1, LocalDate.class)));
                    late.computeIfAbsent(month, key -> new TreeSet<>()).add(rows.getString(2));
                }
            }
        }
        return late;
    }
}
