package dev.ringback.scoring.measure;

import dev.ringback.platform.sql.Instants;
import dev.ringback.scoring.scheme.ItemCase;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
                WHERE (?::text[] IS NULL OR agent_id = ANY (?::text[]))
                  AND (?::text[] IS NULL OR agent_id IS NULL AND org_unit_id = ANY (?::text[]))
                  AND occurred_on BETWEEN ? AND ?),
            charged AS (
                SELECT DISTINCT ON (f.incident_id) f.finding_id
                FROM {m}finding f
                WHERE f.company_caused AND f.overturned_at IS NULL
                  AND f.incident_id IN (SELECT incident_id FROM asked)
                ORDER BY f.incident_id, f.made_at, f.finding_id)
            SELECT f.finding_id, f.complaint_id, f.incident_id, f.agent_id, f.org_unit_id, f.item,
                   count(c.finding_id) FILTER (WHERE f.exempt IS NOT TRUE) OVER cases
                       + (c.finding_id IS NULL)::integer AS number,
                   earlier.in_year + 1 AS number_in_year, earlier.ever + 1 AS number_ever, f.occurred_on,
                   f.occurred_at, f.made_at, f.overturned_at, f.quantity, f.due_at, f.due_whole_day, f.came_at,
                   f.exempt
            FROM asked f LEFT JOIN charged c USING (finding_id)
                 CROSS JOIN LATERAL (
                     SELECT count(*) AS ever,
                            count(*) FILTER (WHERE e.occurred_on >= date_trunc('year', f.occurred_on::timestamp))
                                AS in_year
                     FROM {m}finding e
                     WHERE e.item = f.item AND e.company_caused AND e.overturned_at IS NULL
                       AND e.exempt IS NOT TRUE
                       AND (e.agent_id = f.agent_id
                            OR f.agent_id IS NULL AND e.agent_id IS NULL AND e.org_unit_id = f.org_unit_id)
                       AND (e.occurred_at, e.finding_id) < (f.occurred_at, f.finding_id)
                       AND NOT EXISTS (SELECT FROM {m}finding o
                                       WHERE o.incident_id = e.incident_id AND o.company_caused
                                         AND o.overturned_at IS NULL
                                         AND (o.made_at, o.finding_id) < (e.made_at, e.finding_id))) AS earlier
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
     * Whose cases.
     *
     * @param agents these agents, or all and the units
     * @param units these units, or all and the agents
     */
    public record Of(
            @Nullable Collection<String> agents, @Nullable Collection<String> units) {
        /** Everybody. */
        public static final Of ALL = new Of(null, null);

        /** Some agents. */
        public static Of agents(Collection<String> agents) {
            return new Of(agents, null);
        }

        /** Some units. */
        public static Of units(Collection<String> units) {
            return new Of(null, units);
        }
    }

    /** Cases of a span of days in the order they happened. */
    public List<DemeritCase> cases(Of whose, LocalDate from, LocalDate to) throws SQLException {
        List<DemeritCase> cases = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(tables.in(IN_ORDER))) {
            ask(query, whose, from, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    cases.add(demerit(rows));
                }
            }
        }
        return cases;
    }

    /** Charges and reversals behind a position, in the order the cases happened. */
    public List<Row> page(Of whose, LocalDate from, LocalDate to, Position after, int limit) throws SQLException {
        List<Row> page = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(tables.in(PAGE))) {
            ask(query, whose, from, to);
            query.setObject(7, Instants.utc(after.occurredAt()));
            query.setString(8, after.findingId());
            query.setBoolean(9, after.reversal());
            query.setInt(10, limit);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    page.add(new Row(demerit(rows), rows.getBoolean("reversal")));
                }
            }
        }
        return page;
    }

    private void ask(PreparedStatement query, Of whose, LocalDate from, LocalDate to) throws SQLException {
        @Nullable Array agents = texts(whose.agents());
        @Nullable Array units = texts(whose.units());
        query.setArray(1, agents);
        query.setArray(2, agents);
        query.setArray(3, units);
        query.setArray(4, units);
        query.setObject(5, from);
        query.setObject(6, to);
    }

    private @Nullable Array texts(@Nullable Collection<String> ids) throws SQLException {
        return ids == null ? null : connection.createArrayOf("text", ids.toArray());
    }

    private static DemeritCase demerit(ResultSet row) throws SQLException {
        return new DemeritCase(
                row.getString("finding_id"),
                row.getString("complaint_id"),
                row.getString("incident_id"),
                row.getString("agent_id"),
                row.getString("org_unit_id"),
                row.getString("item"),
                new ItemCase(
                        row.getInt("number"),
                        row.getInt("number_in_year"),
                        row.getInt("number_ever"),
                        row.getBigDecimal("quantity"),
                        Instants.readOrNull(row, "due_at"),
                        row.getBoolean("due_whole_day"),
                        Instants.readOrNull(row, "came_at")),
                row.getBoolean("exempt"),
                row.getObject("occurred_on", LocalDate.class),
                Instants.read(row, "occurred_at"),
                Instants.read(row, "made_at"),
                Instants.readOrNull(row, "overturned_at"));
    }
}
