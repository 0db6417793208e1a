package dev.ringback.call.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versioned documents in the database. Works in the caller's transaction. */
@ApplicationScoped
class EditionStore {

    private static final String SELECT = "SELECT v.*, v.content::text AS json FROM document_version v";
    private static final String ONE = SELECT + " WHERE v.kind = ? AND v.id = ?";

    private static final String INSERT = """
            INSERT INTO document_version (kind, id, version, stage, name, purposes, businesses, content, revision, authors,
                based_on, created_at, changed_at)
            VALUES (?, ?, ?, 'DRAFT', ?, ?, ?, ?::jsonb, 1, ARRAY[?], ?, ?, ?)""";

    /** Guard: what has left DRAFT never changes, whatever the caller believes. */
    private static final String CHANGE = """
            UPDATE document_version SET name = ?, purposes = ?, businesses = ?, content = ?::jsonb, revision = revision + 1,
                changed_at = ?, authors = CASE WHEN ? = ANY (authors) THEN authors ELSE authors || ?::text END
            WHERE kind = ? AND id = ? AND version = ? AND stage = 'DRAFT'""";

    private static final String LIST = """
            SELECT DISTINCT ON (v.id) v.* FROM document_version v
            WHERE v.kind = ? AND v.id > ? AND (?::text IS NULL OR v.stage = ?)
                AND (?::text IS NULL OR v.purposes = '{}' OR ? = ANY (v.purposes))
            ORDER BY v.id, v.version DESC LIMIT ?""";

    /** Why, by whom and for which version one is retired. */
    record Retirement(
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable Integer replacedBy) {}

    private final Sql sql;
    private final ObjectMapper json;

    EditionStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Begins a document; false when there is one of this id already. */
    boolean create(DocumentKind kind, String id, Instant at) {
        return sql.update(
                        "INSERT INTO document (kind, id, last_version, created_at) VALUES (?, ?, 1, ?)"
                                + " ON CONFLICT DO NOTHING",
                        (connection, statement) -> {
                            statement.setString(1, kind.name());
                            statement.setString(2, id);
                            statement.setObject(3, Instants.utc(at));
                        })
                == 1;
    }

    /** Locks a document until the transaction ends; the number of its last version. */
    Optional<Integer> lock(DocumentKind kind, String id) {
        return Optional.ofNullable(sql.first(
                "SELECT last_version FROM document WHERE kind = ? AND id = ? FOR UPDATE",
                (connection, statement) -> {
                    statement.setString(1, kind.name());
                    statement.setString(2, id);
                },
                row -> row.getInt(1)));
    }

    boolean exists(DocumentKind kind, String id) {
        return !summaries(
                        "SELECT v.* FROM document_version v WHERE v.kind = ? AND v.id = ? LIMIT 1",
                        List.of(kind.name(), id))
                .isEmpty();
    }

    void setLastVersion(DocumentKind kind, String id, int version) {
        execute("UPDATE document SET last_version = ? WHERE kind = ? AND id = ?", version, kind.name(), id);
    }

    /** The next number of the document's events, under its lock. */
    long nextEvent(DocumentKind kind, String id) {
        Long next = sql.first(
                "UPDATE document SET events = events + 1 WHERE kind = ? AND id = ? RETURNING events",
                (connection, statement) -> {
                    statement.setString(1, kind.name());
                    statement.setString(2, id);
                },
                row -> row.getLong(1));
        if (next == null) {
            throw new IllegalStateException("No " + kind + " " + id);
        }
        return next;
    }

    <T> Edition<T> insert(
            DocumentType<T> type,
            String id,
            int version,
            @Nullable Integer basedOn,
            EditionDraft<T> draft,
            String by,
            Instant at) {
        Heading heading = draft.heading();
        Object now = Instants.utc(at);
        execute(
                INSERT,
                type.kind().name(),
                id,
                version,
                heading.name(),
                heading.purposes(),
                heading.businesses(),
                write(draft.content()),
                by,
                basedOn,
                now,
                now);
        return find(type, id, version).orElseThrow();
    }

    void change(DocumentKind kind, String id, int version, EditionDraft<?> draft, String by, Instant at) {
        Heading heading = draft.heading();
        int changed = execute(
                CHANGE,
                heading.name(),
                heading.purposes(),
                heading.businesses(),
                write(draft.content()),
                Instants.utc(at),
                by,
                by,
                kind.name(),
                id,
                version);
        if (changed != 1) {
            throw new IllegalStateException("Version " + version + " of " + id + " is no draft");
        }
    }

    void use(DocumentKind kind, String id, int version, DocumentStage to, String by, Instant at) {
        String who = to == DocumentStage.PILOT ? "piloted" : "approved";
        execute(
                "UPDATE document_version SET stage = ?, " + who + "_by = ?, " + who
                        + "_at = ? WHERE kind = ? AND id = ? AND version = ?",
                to.name(),
                by,
                Instants.utc(at),
                kind.name(),
                id,
                version);
    }

    void retire(DocumentKind kind, String id, int version, Retirement how) {
        execute(
                "UPDATE document_version SET stage = 'RETIRED', retired_by = ?, retired_at = ?, retired_reason = ?,"
                        + " replaced_by = ? WHERE kind = ? AND id = ? AND version = ?",
                how.by(),
                Instants.utc(how.at()),
                how.reason(),
                how.replacedBy(),
                kind.name(),
                id,
                version);
    }

    <T> Optional<Edition<T>> find(DocumentType<T> type, String id, int version) {
        return one(type, ONE + " AND v.version = ?", id, version);
    }

    <T> Optional<Edition<T>> inStage(DocumentType<T> type, String id, DocumentStage stage) {
        return one(type, ONE + " AND v.stage = ?", id, stage.name());
    }

    <T> Optional<Edition<T>> lastApproved(DocumentType<T> type, String id) {
        return one(
                type, ONE + " AND v.approved_at IS NOT NULL AND v.version > ? ORDER BY v.version DESC LIMIT 1", id, 0);
    }

    /** The approved versions that fit, the most particular first, read by {@link EditionLookup}. */
    <T> List<Edition<T>> query(DocumentType<T> type, String condition, Object... values) {
        return sql.query(
                SELECT + " WHERE v.kind = ? AND " + condition,
                (connection, statement) -> {
                    statement.setString(1, type.kind().name());
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 2, values[i]);
                    }
                },
                row -> read(type, row));
    }

    /** One more than the page holds if there are more. */
    List<EditionSummary> list(DocumentKind kind, EditionQuery query) {
        String stage = query.stage() == null ? null : query.stage().name();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(kind.name());
        values.add(query.afterId());
        values.add(stage);
        values.add(stage);
        values.add(query.purpose());
        values.add(query.purpose());
        values.add(query.limit() + 1);
        return summaries(LIST, values);
    }

    /** Newest first, one more than the page holds if there are more. */
    List<EditionSummary> versions(DocumentKind kind, String id, int before, int limit) {
        return summaries(
                "SELECT v.* FROM document_version v WHERE v.kind = ? AND v.id = ? AND v.version < ?"
                        + " ORDER BY v.version DESC LIMIT ?",
                List.of(kind.name(), id, before, limit + 1));
    }

    private List<EditionSummary> summaries(String query, List<? extends @Nullable Object> values) {
        return sql.query(
                query,
                (connection, statement) -> {
                    for (int i = 0; i < values.size(); i++) {
                        statement.setObject(i + 1, values.get(i));
                    }
                },
                EditionRows::summary);
    }

    private <T> Optional<Edition<T>> one(DocumentType<T> type, String query, String id, Object last) {
        return Optional.ofNullable(sql.first(
                query,
                (connection, statement) -> {
                    statement.setString(1, type.kind().name());
                    statement.setString(2, id);
                    statement.setObject(3, last);
                },
                row -> read(type, row)));
    }

    private <T> Edition<T> read(DocumentType<T> type, ResultSet row) throws SQLException {
        try {
            return EditionRows.edition(row, json.readValue(row.getString("json"), type.content()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document cannot be read", e);
        }
    }

    private int execute(String statement, @Nullable Object... values) {
        return sql.update(statement, (connection, prepared) -> {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i] instanceof List<?> texts ? array(connection, texts) : values[i]);
            }
        });
    }

    private static Array array(Connection connection, List<?> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document cannot be written", e);
        }
    }
}
