package dev.ringback.task.protection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Contact policies and all their versions. At any instant that version is in force which came into force last; of those that were put in force
 * as they were written, the one written last, so that a change holds in every process at once, whatever its clock shows.
 */
@ApplicationScoped
public class PolicyStore {

    /** Ids and versions of the policies in force at an instant, given once. */
    public static final String IN_FORCE = """
            SELECT DISTINCT ON (policy_id) policy_id, version
            FROM (SELECT v.policy_id, v.version, v.effective_from
                  FROM contact_policy i JOIN contact_policy_version v ON v.policy_id = i.id AND v.version = i.immediate_version
                  UNION ALL
                  SELECT policy_id, version, effective_from FROM contact_policy_version WHERE scheduled AND effective_from <= ?) AS u
            ORDER BY policy_id, effective_from DESC, version DESC
            """;

    private static final String COLUMNS = "SELECT v.policy_id, v.version, v.effective_from, v.definition::text";

    /** The version in force of each policy, or of one that has none yet the first to come; the instant is given twice. */
    private static final String SHOWN = COLUMNS + """
            , p.version AS latest, f.version IS NOT NULL AS in_force
            FROM contact_policy p
            LEFT JOIN (%s) f ON f.policy_id = p.id
            JOIN contact_policy_version v ON v.policy_id = p.id AND v.version = COALESCE(f.version, (
                SELECT w.version FROM contact_policy_version w WHERE w.policy_id = p.id AND w.effective_from > ?
                ORDER BY w.effective_from, w.version DESC LIMIT 1))
            """.formatted(IN_FORCE);

    private final Sql sql;
    private final ObjectMapper json;
    /** Versions never change, and there are few. */
    private final Map<String, PolicyVersion> versions = new ConcurrentHashMap<>();

    PolicyStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * A policy as it is shown.
     *
     * @param version the version in force, or the first to come of a policy that has none yet
     * @param latest the version written last
     */
    public record Shown(PolicyVersion version, int latest, boolean inForce) {}

    /** A policy at an instant. */
    @Transactional
    public Optional<Shown> find(String id, Instant at) {
        return Optional.ofNullable(sql.first(
                SHOWN + "WHERE p.id = ?",
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(at));
                    statement.setObject(2, Instants.utc(at));
                    statement.setString(3, id);
                },
                this::shown));
    }

    /** Policies after an id, in order of ids. */
    @Transactional
    public List<Shown> page(String afterId, Instant at, int limit) {
        return sql.query(
                SHOWN + "WHERE p.id > ? ORDER BY p.id LIMIT ?",
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(at));
                    statement.setObject(2, Instants.utc(at));
                    statement.setString(3, afterId);
                    statement.setInt(4, limit);
                },
                this::shown);
    }

    /** Versions of a policy before one, the latest written first, each with whether it is in force at an instant. */
    @Transactional
    public List<Shown> versions(String id, int before, Instant at, int limit) {
        return sql.query(
                COLUMNS + ", p.version AS latest, f.version IS NOT NULL AS in_force FROM contact_policy p"
                        + " JOIN contact_policy_version v ON v.policy_id = p.id"
                        + " LEFT JOIN (" + IN_FORCE + ") f ON f.policy_id = v.policy_id AND f.version = v.version"
                        + " WHERE p.id = ? AND v.version < ? ORDER BY v.version DESC LIMIT ?",
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(at));
                    statement.setString(2, id);
                    statement.setInt(3, before);
                    statement.setInt(4, limit);
                },
                this::shown);
    }

    /** A version; read once and then kept. */
    @Transactional
    public PolicyVersion version(String id, int version) {
        String key = version + ":" + id;
        PolicyVersion known = versions.get(key);
        if (known == null) {
            known = sql.first(
                    COLUMNS + " FROM contact_policy_version v WHERE v.policy_id = ? AND v.version = ?",
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

    /** The number of the version written last, locked against another change, or null when there is no such policy. */
    public @Nullable Integer lock(String id) {
        return sql.first(
                "SELECT version FROM contact_policy WHERE id = ? FOR UPDATE",
                (connection, statement) -> statement.setString(1, id),
                row -> row.getInt(1));
    }

    /** Adds the first version of a policy; false when there is one already. */
    public boolean create(PolicyVersion policy, boolean scheduled) {
        int added = sql.update(
                "INSERT INTO contact_policy (id, version, immediate_version) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                (connection, statement) -> {
                    statement.setString(1, policy.id());
                    statement.setInt(2, policy.version());
                    statement.setObject(3, scheduled ? null : policy.version(), Types.INTEGER);
                });
        if (added == 1) {
            addVersion(policy, scheduled);
        }
        return added == 1;
    }

    /** Adds the next version of a locked policy. */
    public void change(PolicyVersion policy, boolean scheduled) {
        addVersion(policy, scheduled);
        sql.update(
                "UPDATE contact_policy SET version = ?, immediate_version = COALESCE(?, immediate_version) WHERE id = ?",
                (connection, statement) -> {
                    statement.setInt(1, policy.version());
                    statement.setObject(2, scheduled ? null : policy.version(), Types.INTEGER);
                    statement.setString(3, policy.id());
                });
    }

    private void addVersion(PolicyVersion policy, boolean scheduled) {
        sql.update(
                "INSERT INTO contact_policy_version (policy_id, version, effective_from, scheduled, definition)"
                        + " VALUES (?, ?, ?, ?, ?::jsonb)",
                (Connection connection, PreparedStatement statement) -> {
                    statement.setString(1, policy.id());
                    statement.setInt(2, policy.version());
                    statement.setObject(3, Instants.utc(policy.effectiveFrom()));
                    statement.setBoolean(4, scheduled);
                    statement.setString(5, write(policy.definition()));
                });
    }

    private Shown shown(ResultSet row) throws SQLException {
        return new Shown(read(row), row.getInt("latest"), row.getBoolean("in_force"));
    }

    private PolicyVersion read(ResultSet row) throws SQLException {
        try {
            return new PolicyVersion(
                    row.getString(1),
                    row.getInt(2),
                    Instants.read(row, "effective_from"),
                    json.readValue(row.getString(4), PolicyDefinition.class));
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
