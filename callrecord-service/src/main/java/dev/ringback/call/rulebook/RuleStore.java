package dev.ringback.call.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Versions of rules in the database: added, never changed. Works in the caller's transaction. */
@ApplicationScoped
class RuleStore {

    private static final String SELECT =
            "SELECT version, effective_from, content::text, added_by, added_at FROM call_rule_version WHERE kind = ?";

    private final Sql sql;
    private final ObjectMapper json;

    RuleStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Every version, the newest first. */
    List<RuleVersion<CallRule>> all(RuleKind kind) {
        return sql.query(
                SELECT + " ORDER BY version DESC",
                (connection, statement) -> statement.setString(1, kind.name()),
                row -> read(row, kind));
    }

    /** Versions lower than one, the newest first. */
    List<RuleVersion<CallRule>> page(RuleKind kind, int before, int limit) {
        return sql.query(
                SELECT + " AND version < ? ORDER BY version DESC LIMIT ?",
                (connection, statement) -> {
                    statement.setString(1, kind.name());
                    statement.setInt(2, before);
                    statement.setInt(3, limit);
                },
                row -> read(row, kind));
    }

    /** The last version, to which nobody else adds one until the transaction ends. */
    RuleVersion<CallRule> lockLast(RuleKind kind) {
        sql.query(
                "SELECT 1 FROM call_rule WHERE kind = ? FOR UPDATE",
                (connection, statement) -> statement.setString(1, kind.name()),
                row -> row.getInt(1));
        // A statement of its own: one that waited for the lock would still see the versions of before.
        return page(kind, Integer.MAX_VALUE, 1).getFirst();
    }

    void add(RuleKind kind, RuleVersion<? extends CallRule> next) {
        sql.update(
                "INSERT INTO call_rule_version (kind, version, effective_from, content, added_by, added_at)"
                        + " VALUES (?, ?, ?, ?::jsonb, ?, ?)",
                (connection, statement) -> {
                    statement.setString(1, kind.name());
                    statement.setInt(2, next.version());
                    statement.setObject(3, next.effectiveFrom());
                    statement.setString(4, write(next.content()));
                    statement.setString(5, next.by());
                    statement.setObject(6, Instants.utc(next.at()));
                });
        sql.update("UPDATE call_rule SET last_version = ? WHERE kind = ?", (connection, statement) -> {
            statement.setInt(1, next.version());
            statement.setString(2, kind.name());
        });
    }

    private RuleVersion<CallRule> read(ResultSet row, RuleKind kind) throws SQLException {
        try {
            return new RuleVersion<>(
                    row.getInt(1),
                    row.getObject(2, LocalDate.class),
                    json.readValue(row.getString(3), kind.type()),
                    row.getString(4),
                    Instants.read(row, "added_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a rule of " + kind, e);
        }
    }

    private String write(CallRule content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a rule", e);
        }
    }
}
