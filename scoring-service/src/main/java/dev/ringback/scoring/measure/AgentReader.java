package dev.ringback.scoring.measure;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the agents employed within a span of days, with the base pay in force on its last day and the unit they belonged to then, or when they left. */
public final class AgentReader {
    private static final String AGENTS = """
            SELECT *
            FROM (SELECT a.agent_id, a.name, coalesce(placed.org_unit_id, a.org_unit_id) AS org_unit_id, a.hired_on, a.left_on, p.base_pay,
                         coalesce(p.scheme, 'S1') AS scheme, p.base_task_pay, a.hired_on <= ? AND (a.left_on IS NULL OR a.left_on >= ?) AS employed
                  FROM {m}agent a
                  LEFT JOIN LATERAL (SELECT base_pay, scheme, base_task_pay FROM {m}pay
                                     WHERE agent_id = a.agent_id AND effective_from <= ?
                                     ORDER BY effective_from DESC LIMIT 1) p ON true
                  LEFT JOIN LATERAL (SELECT org_unit_id FROM {m}placement
                                     WHERE agent_id = a.agent_id AND from_day <= least(?, a.left_on)
                                     ORDER BY version DESC LIMIT 1) placed ON true
                  WHERE a.agent_id > ? AND (?::text[] IS NULL OR a.agent_id = ANY (?::text[]))) AS agent
            WHERE employed OR agent_id IN (SELECT agent_id FROM {m}late WHERE seq > ?)
            ORDER BY agent_id
            LIMIT ?
            """;

    private final Connection connection;
    private final MeasureTables tables;

    /** A reader of some measures. */
    public AgentReader(Connection connection, MeasureTables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /**
     * Whom to read.
     *
     * @param only these agents, or all
     * @param after continue behind this id
     * @param lateSince agents about whom a fact for a closed month came behind this place in the journal are read too
     */
    public record Query(@Nullable Collection<String> only, String after, int limit, long lateSince) {
        /** Only those employed. */
        public static Query employed(@Nullable Collection<String> only, String after, int limit) {
            return new Query(only, after, limit, Long.MAX_VALUE);
        }
    }

    /** Agents by id. */
    public List<AgentProfile> read(LocalDate first, LocalDate last, Query asked) throws SQLException {
        List<AgentProfile> agents = new ArrayList<>();
        @Nullable Collection<String> only = asked.only();
        @Nullable Array ids = only == null ? null : connection.createArrayOf("text", only.toArray());
        try (PreparedStatement query = connection.prepareStatement(tables.in(AGENTS))) {
            query.setObject(1, last);
            query.setObject(2, first);
            query.setObject(3, last);
            query.setObject(4, last);
            query.setString(5, asked.after());
            query.setArray(6, ids);
            query.setArray(7, ids);
            query.setLong(8, asked.lateSince());
            query.setInt(9, asked.limit());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    agents.add(new AgentProfile(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getObject(4, LocalDate.class),
                            rows.getObject(5, LocalDate.class),
                            rows.getBigDecimal(6),
                            rows.getBoolean("employed"),
                            rows.getString("scheme"),
                            rows.getBigDecimal("base_task_pay")));
                }
            }
        }
        return agents;
    }
}
