package dev.ringback.task.protection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.sql.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Contact policies and all their versions. */
@ApplicationScoped
public class PolicyStore {

    private final Sql sql;
    private final ObjectMapper json;
    /** Versions never change, and there are few. */
    private final Map<String, PolicyVersion> versions = new ConcurrentHashMap<>();

    PolicyStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The version in force. */
    @Transactional
    public Optional<PolicyVersion> current(String id) {
        return Optional.ofNullable(sql.first(
                "SELECT v.policy_id, v.version, v.definition::text FROM contact_policy_version v "
                        + "JOIN contact_policy p ON p.id = v.policy_id AND p.version = v.version WHERE p.id = ?",
                (connection, statement) -> statement.setString(1, id),
                this::read));
    }

    /** A version; read once and then kept. */
    @Transactional
    public PolicyVersion version(String id, int version) {
        String key = version + ":" + id;
        PolicyVersion known = versions.get(key);
        if (known == null) {
            known = sql.first(
                    "SELECT policy_id, version, definition::text FROM contact_policy_version WHERE policy_id = ? AND version = ?",
                    (connection, statement) -> {
                        statement.setString(1, id);
                        statement.setInt(2, version);
                    },
                    this::read);
            if (known == null) {
                throw new IllegalStateException("No version " + version + " of policy " + id);
            }
            versions.put(key, known);
        }
        return known;
    }

    /** Policies after an id, in order of ids. */
    @Transactional
    public List<PolicyVersion> page(String afterId, int limit) {
        return sql.query(
                "SELECT v.policy_id, v.version, v.definition::text FROM contact_policy_version v "
                        + "JOIN contact_policy p ON p.id = v.policy_id AND p.version = v.version "
                        + "WHERE p.id > ? ORDER BY p.id LIMIT ?",
                (connection, statement) -> {
                    statement.setString(1, afterId);
                    statement.setInt(2, limit);
                },
                this::read);
    }

    /** The version in force, locked against another change, or null. */
    public @Nullable PolicyVersion lock(String id) {
        // Locked by itself: who waited for the lock would not see the waited-for version in a join.
        @Nullable
        Integer version = sql.first(
                "SELECT version FROM contact_policy WHERE id = ? FOR UPDATE",
                (connection, statement) -> statement.setString(1, id),
                row -> row.getInt(1));
        return version == null ? null : version(id, version);
    }

    /** Adds the first version of a policy; false when there is one already. */
    public boolean create(PolicyVersion policy, Instant from) {
        int added = sql.update(
                "INSERT INTO contact_policy (id, version) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (connection, statement) -> {
                    statement.setString(1, policy.id());
                    statement.setInt(2, policy.version());
                });
        if (added == 1) {
            addVersion(policy, from);
        }
        return added == 1;
    }

    /** Adds the next version of a locked policy. */
    public void change(PolicyVersion policy, Instant from) {
        addVersion(policy, from);
        sql.update("UPDATE contact_policy SET version = ? WHERE id = ?", (connection, statement) -> {
            statement.setInt(1, policy.version());
            statement.setString(2, policy.id());
        });
    }

    private void addVersion(PolicyVersion policy, Instant from) {
        sql.update(
                "INSERT INTO contact_policy_version (policy_id, version, effective_from, definition) VALUES (?, ?, ?, ?::jsonb)",
                (Connection connection, PreparedStatement statement) -> {
                    statement.setString(1, policy.id());
                    statement.setInt(2, policy.version());
                    statement.setObject(3, Times.utc(from));
                    statement.setString(4, write(policy.definition()));
                });
    }

    private PolicyVersion read(ResultSet row) throws SQLException {
        try {
            return new PolicyVersion(
                    row.getString(1), row.getInt(2), json.readValue(row.getString(3), PolicyDefinition.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read policy " + row.getString(1), e);
        }
    }

    private String write(PolicyDefinition definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a policy", e);
        }
    }
}
