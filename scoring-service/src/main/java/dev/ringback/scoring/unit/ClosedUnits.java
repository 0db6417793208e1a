package dev.ringback.scoring.unit;

import dev.ringback.platform.json.EventJson;
import dev.ringback.scoring.measure.ScoringMonth;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stored statements of units of closed months, and the adjustments they carry; append only. */
final class ClosedUnits {
    private static final String DOCUMENTS = """
            SELECT document FROM closed_unit_statement
            WHERE month = ? AND org_unit_id > ? AND (?::text IS NULL OR org_unit_id = ?)
            ORDER BY org_unit_id LIMIT ?
            """;
    private static final String FIGURES =
            "SELECT org_unit_id, points, fines FROM closed_unit_statement WHERE month = ? AND org_unit_id = ANY (?)";
    private static final String POSTED = """
            SELECT org_unit_id, sum(points), sum(fines) FROM closed_unit_adjustment
            WHERE origin_month = ? AND org_unit_id = ANY (?) AND month < ? GROUP BY org_unit_id
            """;
    private static final String STORE = """
            INSERT INTO closed_unit_statement (month, org_unit_id, points, fines, document, digest)
            VALUES (?, ?, ?::numeric, ?::numeric, ?, ?)
            """;
    private static final String POST = """
            INSERT INTO closed_unit_adjustment (month, org_unit_id, origin_month, points, fines)
            VALUES (?, ?, ?, ?::numeric, ?::numeric)
            """;

    private final Connection connection;

    ClosedUnits(Connection connection) {
        this.connection = connection;
    }

    /** Months whose statements of units were stored; those closed before units' statements were kept are not among them. */
    Set<ScoringMonth> months() throws SQLException {
        Set<ScoringMonth> months = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT month FROM closed_unit_month");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                months.add(new ScoringMonth(YearMonth.from(rows.getObject(1, LocalDate.class))));
            }
        }
        return months;
    }

    /** As they were stored, by unit. */
    List<UnitStatement> statements(ScoringMonth month, @Nullable String only, String after, int limit)
            throws SQLException {
        List<UnitStatement> statements = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(DOCUMENTS)) {
            query.setObject(1, month.first());
            query.setString(2, after);
            query.setString(3, only);
            query.setString(4, only);
            query.setInt(5, limit);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    statements.add(
                            EventJson.read(rows.getString(1).getBytes(StandardCharsets.UTF_8), UnitStatement.class));
                }
            }
        }
        return statements;
    }

    /** The digests as they were stored, by unit. */
    Map<String, String> digests(ScoringMonth month) throws SQLException {
        Map<String, String> digests = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT org_unit_id, digest FROM closed_unit_statement WHERE month = ?")) {
            query.setObject(1, month.first());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    digests.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return digests;
    }

    Map<String, UnitAdjustment.Figures> figures(ScoringMonth month, Collection<String> units) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIGURES)) {
            return read(query, month, units);
        }
    }

    /** The sum of what closed months before another carry for a month, by unit. */
    Map<String, UnitAdjustment.Figures> posted(ScoringMonth origin, Collection<String> units, ScoringMonth before)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(POSTED)) {
            query.setObject(3, before.first());
            return read(query, origin, units);
        }
    }

    private Map<String, UnitAdjustment.Figures> read(
            PreparedStatement query, ScoringMonth month, Collection<String> units) throws SQLException {
        Map<String, UnitAdjustment.Figures> figures = new HashMap<>();
        query.setObject(1, month.first());
        query.setArray(2, connection.createArrayOf("text", units.toArray()));
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                figures.put(
                        rows.getString(1), new UnitAdjustment.Figures(rows.getBigDecimal(2), rows.getBigDecimal(3)));
            }
        }
        return figures;
    }

    /** Keeps a month's statements whole, and that it has them. */
    void store(ScoringMonth month, List<UnitStatement> statements) throws SQLException {
        try (PreparedStatement kept = connection.prepareStatement("INSERT INTO closed_unit_month (month) VALUES (?)")) {
            kept.setObject(1, month.first());
            kept.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(STORE);
                PreparedStatement post = connection.prepareStatement(POST)) {
            for (UnitStatement each : statements) {
                insert.setObject(1, month.first());
                insert.setString(2, each.orgUnitId());
                insert.setString(3, each.points());
                insert.setString(4, each.recommendedFines());
                insert.setString(5, new String(EventJson.write(each.closed()), StandardCharsets.UTF_8));
                insert.setString(6, each.digest());
                insert.addBatch();
                for (UnitAdjustment adjustment : each.adjustments()) {
                    post.setObject(1, month.first());
                    post.setString(2, each.orgUnitId());
                    post.setObject(3, YearMonth.parse(adjustment.originMonth()).atDay(1));
                    post.setString(4, adjustment.points());
                    post.setString(5, adjustment.recommendedFines());
                    post.addBatch();
                }
            }
            insert.executeBatch();
            post.executeBatch();
        }
    }
}
