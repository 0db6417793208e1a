package dev.ringback.call.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mappings in the database. Works in the caller's transaction. */
@ApplicationScoped
class MappingStore {

    private static final String SELECT = "SELECT v.id, v.version, v.definition::text FROM call_mapping_version v";
    private static final String CURRENT = SELECT + " JOIN call_mapping m ON m.id = v.id AND m.version = v.version";

    private final Sql sql;
    private final ObjectMapper json;

    MappingStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The version in force. */
    Optional<MappingVersion> current(String id) {
        return Optional.ofNullable(sql.first(
                CURRENT + " WHERE m.id = ?", (connection, statement) -> statement.setString(1, id), this::read));
    }

    /** One version, which never changes. */
    Optional<MappingVersion> version(String id, int version) {
        return Optional.ofNullable(sql.first(
                SELECT + " WHERE v.id = ? AND v.version = ?",
                (connection, statement) -> {
                    statement.setString(1, id);
                    statement.setInt(2, version);
                },
                this::read));
    }

    /** Versions in force after an id, in order of ids. */
    List<MappingVersion> page(String afterId, int limit) {
        return sql.query(
                CURRENT + " WHERE m.id > ? ORDER BY m.id LIMIT ?",
                (connection, statement) -> {
                    statement.setString(1, afterId);
                    statement.setInt(2, limit);
                },
                this::read);
    }

    /** The number of the version in force, locked against another change; null if there is no such mapping. */
    @Nullable
    Integer lock(String id) {
        return sql.first(
                "SELECT version FROM call_mapping WHERE id = ? FOR UPDATE",
                (connection, statement) -> statement.setString(1, id),
                row -> row.getInt(1));
    }

    /** Begins a mapping; false when there is one already. */
    boolean create(String id) {
        return sql.update(
                        "INSERT INTO call_mapping (id, version) VALUES (?, 0) ON CONFLICT DO NOTHING",
                        (connection, statement) -> statement.setString(1, id))
                == 1;
    }

    /** Puts the next version of a locked mapping in force. */
    void change(MappingVersion next, String by, Instant at) {
        sql.update(
                "INSERT INTO call_mapping_version (id, version, definition, changed_by, changed_at)"
                        + " VALUES (?, ?, ?::jsonb, ?, ?)",
                (connection, statement) -> {
                    statement.setString(1, next.id());
                    statement.setInt(2, next.version());
                    statement.setString(3, write(next.definition()));
                    statement.setString(4, by);
                    statement.setObject(5, Instants.utc(at));
                });
        sql.update("UPDATE call_mapping SET version = ? WHERE id = ?", (connection, statement) -> {
            statement.setInt(1, next.version());
            statement.setString(2, next.id());
        });
    }

    private MappingVersion read(ResultSet row) throws SQLException {
        try {
            return new MappingVersion(
                    row.getString(1), row.getInt(2), json.readValue(row.getString(3), CallMapping.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the mapping " + row.getString(1), e);
        }
    }

    private String write(CallMapping definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a mapping", e);
        }
    }
}
