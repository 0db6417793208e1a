package dev.ringback.scoring.measure;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the findings that are or were charged. One incident is charged once, by its first company-caused finding that
 * stands, whatever agent and month that names; the cases of an item are numbered within a month, those that no
 * longer stand not counting on.
 */
public final class DemeritReader {
    private static final String CASES = """
            WITH asked AS (
                SELECT * FROM {m}finding
                WHERE (?::text[] IS NULL OR agent_id = ANY (?::text[])) AND occurred_on BETWEEN ? AND ?),
            charged AS (
                SELECT DISTINCT ON (f.incident_id) f.finding_id
                FROM {m}finding f
                WHERE f.company_caused AND f.overturned_at IS NULL
                  AND f.incident_id IN (SELECT incident_id FROM asked)
                ORDER BY f.incident_id, f.made_at, f.finding_id)
            SELECT f.finding_id, f.complaint_id, f.incident_id, f.agent_id, f.org_unit_id, f.item,
                   count(c.finding_id) OVER cases + (c.finding_id IS NULL)::integer AS number, f.occurred_on,
                   f.occurred_at, f.made_at, f.overturned_at
            FROM asked f LEFT JOIN charged c USING (finding_id)
            WHERE f.company_caused AND (c.finding_id IS NOT NULL OR f.overturned_at IS NOT NULL)
            WINDOW cases AS (
                PARTITION BY f.agent_id, CASE WHEN f.agent_id IS NULL THEN f.org_unit_id END, f.item,
                             date_trunc('month', f.occurred_on::timestamp)
                ORDER BY f.occurred_at, f.finding_id)
            """;
    private static final String IN_ORDER = CASES + "ORDER BY f.occurred_at, f.finding_id";
    private static final String PAGE = """
            SELECT * FROM (%s) AS c
                          CROSS JOIN (VALUES (false), (true)) AS kind (reversal)
            WHERE (NOT reversal OR overturned_at IS NOT NULL)
              AND (occurred_at, finding_id, reversal) > (?, ?, ?)
            ORDER BY occurred_at, finding_id, reversal
            LIMIT ?
            """.formatted(CASES);

    private final Connection connection;
    private final MeasureTables tables;

    /** A reader of some measures. */
    public DemeritReader(Connection connection, MeasureTables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /**
     * An entry of the list: a case as charged, or as taken back.
     *
     * @param reversal whether it takes the charge back
     */
    public record Row(DemeritCase demerit, boolean reversal) {}

    /** The row a page continues behind. */
    public record Position(Instant occurredAt, String findingId, boolean reversal) {
        /** Before the first row. */
        public static final Position START = new Position(Instant.EPOCH, "", true);
    }

    /**
     * Cases of a span of days in the order they happened.
     *
     * @param agents these agents, or all and the units
     */
    public List<DemeritCase> cases(@Nullable Collection<String> agents, LocalDate from, LocalDate to)
            throws SQLException {
        List<DemeritCase> cases = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(tables.in(IN_ORDER))) {
            ask(query, agents, from, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    cases.add(demerit(rows));
                }
            }
        }
        return cases;
    }

    /** Charges and reversals behind a position, in the order the cases happened. */
    public List<Row> page(@Nullable Collection<String> agents, LocalDate from, LocalDate to, Position after, int limit)
            throws SQLException {
        List<Row> page = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(tables.in(PAGE))) {
            ask(query, agents, from, to);
            query.setObject(5, after.occurredAt().atOffset(ZoneOffset.UTC));
            query.setString(6, after.findingId());
            query.setBoolean(7, after.reversal());
            query.setInt(8, limit);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    page.add(new Row(demerit(rows), rows.getBoolean("reversal")));
                }
            }
        }
        return page;
    }

    private void ask(PreparedStatement query, @Nullable Collection<String> agents, LocalDate from, LocalDate to)
            throws SQLException {
        @Nullable Array ids = agents == null ? null : connection.createArrayOf("text", agents.toArray());
        query.setArray(1, ids);
        query.setArray(2, ids);
        query.setObject(3, from);
        query.setObject(4, to);
    }

    private static DemeritCase demerit(ResultSet row) throws SQLException {
        return new DemeritCase(
                row.getString("finding_id"),
                row.getString("complaint_id"),
                row.getString("incident_id"),
                row.getString("agent_id"),
                row.getString("org_unit_id"),
                row.getString("item"),
                row.getInt("number"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("overturned_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
