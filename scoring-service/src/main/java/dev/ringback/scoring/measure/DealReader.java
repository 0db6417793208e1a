package dev.ringback.scoring.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads what deals earned and cost, by agent and month (S2-5). */
public final class DealReader {
    private static final String DEALS = """
            SELECT agent_id, date_trunc('month', day::timestamp)::date, sum(revenue), sum(cost)
            FROM {m}deal
            WHERE agent_id = ANY (?) AND day BETWEEN ? AND ?
            GROUP BY 1, 2
            ORDER BY 1, 2
            """;

    private DealReader() {}

    /** Sums of some agents, months without a deal left out. */
    public static List<DealSum> read(
            Connection connection, MeasureTables tables, Collection<String> agents, LocalDate from, LocalDate to)
            throws SQLException {
        List<DealSum> sums = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(tables.in(DEALS))) {
            query.setArray(1, connection.createArrayOf("text", agents.toArray()));
            query.setObject(2, from);
            query.setObject(3, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sums.add(new DealSum(
                            rows.getString(1),
                            rows.getObject(2, LocalDate.class),
                            rows.getBigDecimal(3),
                            rows.getBigDecimal(4)));
                }
            }
        }
        return sums;
    }
}
