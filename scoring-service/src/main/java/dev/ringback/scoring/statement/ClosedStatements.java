package dev.ringback.scoring.statement;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.json.EventJson;
import dev.ringback.scoring.measure.ScoringMonth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored statements of closed months and the adjustments they carry; append only. */
final class ClosedStatements {
    private static final String DOCUMENTS = """
            SELECT agent_id, document FROM closed_statement
            WHERE month = ? AND agent_id > ? AND (?::text IS NULL OR agent_id = ?)
            ORDER BY agent_id LIMIT ?
            """;
    private static final String SCORED = """
            SELECT agent_id, content->>'agentName', content->>'orgUnitId', content->>'score'
            FROM (SELECT agent_id, document::jsonb AS content FROM closed_statement WHERE month = ?) AS closed
            WHERE content->>'scheme' = ? AND jsonb_array_length(content->'lines') > 0
            """;
    private static final String FIGURES = """
            SELECT agent_id, score, own_pay, demerit_points, points, base_pay, fines, amounts
            FROM closed_statement WHERE month = ? AND agent_id = ANY (?)
            """;
    private static final String POSTED = """
            SELECT agent_id, score, pay, demerit_points, points, base_pay, fines, amounts
            FROM closed_adjustment WHERE origin_month = ? AND agent_id = ANY (?) AND month < ?
            ORDER BY agent_id, month
            """;
    private static final String STORE = """
            INSERT INTO closed_statement (month, agent_id, employed, score, own_pay, base_pay, demerit_points, points,
                                          document, digest, fines, amounts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb)
            """;
    private static final String POST = """
            INSERT INTO closed_adjustment (month, agent_id, origin_month, score, pay, base_pay, demerit_points, points,
                                           fines, amounts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)
            """;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, BigDecimal>> POINTS = new TypeReference<>() {};

    private final Connection connection;

    ClosedStatements(Connection connection) {
        this.connection = connection;
    }

    /** Statements of a closed month by agent, as they were stored. */
    List<StatementDocument> documents(ScoringMonth month, @Nullable String only, String after, int limit)
            throws SQLException {
        List<StatementDocument> documents = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(DOCUMENTS)) {
            query.setObject(1, month.first());
            query.setString(2, after);
            query.setString(3, only);
            query.setString(4, only);
            query.setInt(5, limit);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    documents.add(StatementDocument.stored(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return documents;
    }

    /** Scores under a scheme, as they were closed. */
    List<StatementService.Scored> scored(ScoringMonth month, String scheme) throws SQLException {
        List<StatementService.Scored> scored = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SCORED)) {
            query.setObject(1, month.first());
            query.setString(2, scheme);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    scored.add(new StatementService.Scored(
                            rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
        return scored;
    }

    /** What the closed statements of a month amount to, by agent. */
    Map<String, Figures> figures(ScoringMonth month, Collection<String> agents) throws SQLException {
        Map<String, Figures> figures = new HashMap<>();
        read(FIGURES, month, agents, null).forEach((agent, rows) -> figures.put(agent, rows.getFirst()));
        return figures;
    }

    /** Adjustments that months before another carry for a month, by agent in the order they were posted. */
    Map<String, List<Figures>> posted(ScoringMonth origin, Collection<String> agents, ScoringMonth before)
            throws SQLException {
        return read(POSTED, origin, agents, before);
    }

    private Map<String, List<Figures>> read(
            String sql, ScoringMonth month, Collection<String> agents, @Nullable ScoringMonth before)
            throws SQLException {
        Array ids = connection.createArrayOf("text", agents.toArray());
        Map<String, List<Figures>> figures = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, month.first());
            query.setArray(2, ids);
            if (before != null) {
                query.setObject(3, before.first());
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    figures.computeIfAbsent(rows.getString(1), agent -> new ArrayList<>())
                            .add(new Figures(
                                    rows.getBigDecimal(2),
                                    rows.getBigDecimal(3),
                                    rows.getBigDecimal(4),
                                    rows.getBigDecimal(7),
                                    byRule(rows.getString(5)),
                                    byRule(rows.getString(8)),
                                    rows.getBigDecimal(6)));
                }
            }
        }
        return figures;
    }

    /** Digests of a closed month's statements by agent. */
    Map<String, String> digests(ScoringMonth month) throws SQLException {
        Map<String, String> digests = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT agent_id, digest FROM closed_statement WHERE month = ?")) {
            query.setObject(1, month.first());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    digests.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return digests;
    }

    /** Stores statements as closed, with the adjustments each carries. */
    void store(ScoringMonth month, List<StatementBook.Entry> entries) throws SQLException {
        try (PreparedStatement store = connection.prepareStatement(STORE);
                PreparedStatement post = connection.prepareStatement(POST)) {
            for (StatementBook.Entry entry : entries) {
                Statement statement = entry.evaluated().statement().closed();
                Figures figures = entry.evaluated().figures();
                store.setObject(1, month.first());
                store.setString(2, statement.agentId());
                store.setBoolean(3, entry.employed());
                store.setBigDecimal(4, figures.score());
                store.setBigDecimal(5, figures.pay());
                store.setBigDecimal(6, figures.basePay());
                store.setBigDecimal(7, figures.demeritPoints());
                store.setString(8, json(figures.points()));
                store.setString(9, StatementDocument.of(statement).json());
                store.setString(10, statement.digest());
                store.setBigDecimal(11, figures.fines());
                store.setString(12, json(figures.amounts()));
                store.addBatch();
                for (Adjustments.Posting posting : entry.postings()) {
                    post.setObject(1, month.first());
                    post.setString(2, statement.agentId());
                    post.setObject(3, posting.origin().first());
                    post.setBigDecimal(4, posting.figures().score());
                    post.setBigDecimal(5, posting.figures().pay());
                    post.setBigDecimal(6, posting.figures().basePay());
                    post.setBigDecimal(7, posting.figures().demeritPoints());
                    post.setString(8, json(posting.figures().points()));
                    post.setBigDecimal(9, posting.figures().fines());
                    post.setString(10, json(posting.figures().amounts()));
                    post.addBatch();
                }
            }
            store.executeBatch();
            post.executeBatch();
        }
    }

    private static String json(Map<String, BigDecimal> points) {
        return new String(EventJson.write(points), StandardCharsets.UTF_8);
    }

    private static Map<String, BigDecimal> byRule(String json) {
        try {
            return MAPPER.readValue(json, POINTS);
        } catch (IOException e) {
            throw new UncheckedIOException("The points of a closed statement cannot be read", e);
        }
    }
}
