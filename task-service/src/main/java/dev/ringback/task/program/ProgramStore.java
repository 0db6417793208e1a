package dev.ringback.task.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.protection.ContactClass;
import dev.ringback.task.sample.Quota;
import dev.ringback.task.sample.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Programs in the database. Runs in the caller's transaction. */
@ApplicationScoped
class ProgramStore {

    private static final String COLUMNS = """
            SELECT v.program_id, v.version, v.effective_from, v.purpose, v.rule, v.schedule, v.business, v.policies,
                   v.max_attempts, v.retry_after_seconds, v.questions, v.active,
                   v.contact_class, v.selection, v.quota, v.terms
            FROM program_version v
            """;

    private final Sql sql;
    private final ObjectMapper json;

    ProgramStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The version in force, or null. */
    @Nullable
    Program current(String id) {
        return sql.first(
                COLUMNS + "JOIN program p ON p.id = v.program_id AND p.version = v.version WHERE p.id = ?",
                (connection, statement) -> statement.setString(1, id),
                this::read);
    }

    /** A version, or null. */
    @Nullable
    Program version(String id, int version) {
        return sql.first(
                COLUMNS + "WHERE v.program_id = ? AND v.version = ?",
                (connection, statement) -> {
                    statement.setString(1, id);
                    statement.setInt(2, version);
                },
                this::read);
    }

    /** The versions in force, by id, after the given id. */
    List<Program> page(String afterId, int limit) {
        return sql.query(
                COLUMNS
                        + "JOIN program p ON p.id = v.program_id AND p.version = v.version"
                        + " WHERE p.id > ? ORDER BY p.id LIMIT ?",
                (connection, statement) -> {
                    statement.setString(1, afterId);
                    statement.setInt(2, limit);
                },
                this::read);
    }

    /** The active programs that facts of a kind give rise to. */
    List<Program> activeFor(SubjectKind kind) {
        return active().stream().filter(program -> program.subject() == kind).toList();
    }

    /** All active programs, in order of their ids. */
    List<Program> active() {
        return sql.query(
                COLUMNS
                        + "JOIN program p ON p.id = v.program_id AND p.version = v.version"
                        + " WHERE v.active ORDER BY p.id",
                (connection, statement) -> {},
                this::read);
    }

    /** The version number in force, locked until the transaction ends; 0 when there is no such program. */
    int lockVersion(String id) {
        Integer version = sql.first(
                "SELECT version FROM program WHERE id = ? FOR UPDATE",
                (connection, statement) -> statement.setString(1, id),
                row -> row.getInt(1));
        return version == null ? 0 : version;
    }

    /** Which of these ids are contact policies. */
    List<String> knownPolicies(List<String> ids) {
        return sql.query(
                "SELECT id FROM contact_policy WHERE id = ANY (?)",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("text", ids.toArray())),
                row -> row.getString(1));
    }

    /** Puts a version in force; answers false when another transaction created the program first. */
    boolean save(Program program) {
        int changed = sql.update("""
                INSERT INTO program (id, version) VALUES (?, ?)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version WHERE program.version = excluded.version - 1
                """, (connection, statement) -> {
            statement.setString(1, program.id());
            statement.setInt(2, program.version());
        });
        if (changed == 0) {
            return false;
        }
        sql.update("""
                INSERT INTO program_version (program_id, version, effective_from, purpose, rule, schedule, business,
                    policies, max_attempts, retry_after_seconds, questions, active,
                    contact_class, selection, quota, terms)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)
                """, (connection, statement) -> {
            statement.setString(1, program.id());
            statement.setInt(2, program.version());
            statement.setObject(3, program.effectiveFrom().atOffset(ZoneOffset.UTC));
            statement.setString(4, program.purpose().name());
            statement.setString(5, program.rule());
            statement.setString(6, write(Schedule.class, program.schedule()));
            statement.setString(7, program.business());
            statement.setArray(
                    8, connection.createArrayOf("text", program.policies().toArray()));
            statement.setInt(9, program.attempts().max());
            statement.setLong(10, program.attempts().retryAfter().toSeconds());
            statement.setArray(
                    11, connection.createArrayOf("text", program.questions().toArray()));
            statement.setBoolean(12, program.active());
            statement.setString(13, program.contactClass().name());
            statement.setString(14, write(Selection.class, program.selection()));
            statement.setString(15, write(Quota.class, program.quota()));
            statement.setString(16, write(ProgramTerms.class, program.terms()));
        });
        return true;
    }

    private Program read(ResultSet row) throws SQLException {
        return new Program(
                row.getString(1),
                row.getInt(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Purpose.valueOf(row.getString(4)),
                row.getString(5),
                Objects.requireNonNull(part(Schedule.class, row.getString(6))),
                row.getString(7),
                texts(row.getArray(8)),
                new Attempts(row.getInt(9), Duration.ofSeconds(row.getLong(10))),
                texts(row.getArray(11)),
                row.getBoolean(12),
                ContactClass.valueOf(row.getString(13)),
                part(Selection.class, row.getString(14)),
                part(Quota.class, row.getString(15)),
                Objects.requireNonNull(part(ProgramTerms.class, row.getString(16))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private <T> @Nullable String write(Class<T> type, @Nullable T part) {
        try {
            return part == null ? null : json.writerFor(type).writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a part of a program", e);
        }
    }

    private <T> @Nullable T part(Class<T> type, @Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a part of a program", e);
        }
    }
}
