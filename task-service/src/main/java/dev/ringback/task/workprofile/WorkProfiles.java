package dev.ringback.task.workprofile;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.TaskError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The agents' work profiles, and their hands: whoever gives an agent a task to hold takes the agent's lock first, so that two processes never
 * count the same room (TASK-21). The lock comes before any row; it is the agent's alone, so that agents do not wait for one another.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WorkProfiles {

    private static final String HANDS = "SELECT * FROM take_hands(?, ?, ?)";

    private final Sql sql;
    private final ProfileConfig config;

    WorkProfiles(Sql sql, ProfileConfig config) {
        this.sql = sql;
        this.config = config;
    }

    /** A profile and how often it was set; 0 when never. */
    record Kept(WorkProfile profile, int version) {}

    /**
     * Locks an agent's hands until the transaction ends, and counts what is in them.
     *
     * @param now business time
     * @param today the local day of it
     * @throws ProblemException AGENT_UNKNOWN when the directory does not know the agent, or the last day of employment is over
     */
    public Hands take(String agentId, Instant now, LocalDate today) {
        Hands hands = sql.first(
                HANDS,
                (connection, statement) -> {
                    statement.setString(1, agentId);
                    statement.setObject(2, Instants.utc(now));
                    statement.setObject(3, today);
                },
                row -> new Hands(row.getString("org_unit_id"), read(row), row.getInt("held")));
        if (hands == null) {
            throw new ProblemException(TaskError.AGENT_UNKNOWN);
        }
        return hands;
    }

    /** The profiles of agents, those of whom none is kept with the defaults. */
    public Map<String, WorkProfile> of(Collection<String> agents) {
        Map<String, WorkProfile> profiles = new HashMap<>();
        agents.forEach(agent -> profiles.put(agent, ordinary()));
        sql.each(
                "SELECT agent_id, capacity, skills, ability, experienced, version FROM work_profile WHERE agent_id = ANY (?)",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("text", agents.toArray())),
                row -> profiles.put(row.getString("agent_id"), read(row)));
        return profiles;
    }

    /** The profile of an agent, the defaults when none is kept. */
    Kept find(String agentId) {
        Kept kept = sql.first(
                "SELECT capacity, skills, ability, experienced, version FROM work_profile WHERE agent_id = ?",
                (connection, statement) -> statement.setString(1, agentId),
                row -> new Kept(read(row), row.getInt("version")));
        return kept == null ? new Kept(ordinary(), 0) : kept;
    }

    /** Sets a profile; answers its version. */
    int save(String agentId, WorkProfile profile, String by, Instant now) {
        return Objects.requireNonNull(sql.first(
                """
                INSERT INTO work_profile AS p (agent_id, capacity, skills, ability, experienced, version, changed_by, changed_at)
                VALUES (?, ?, ?, ?, ?, 1, ?, ?)
                ON CONFLICT (agent_id) DO UPDATE
                SET capacity = excluded.capacity, skills = excluded.skills, ability = excluded.ability,
                    experienced = excluded.experienced, version = p.version + 1, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at
                RETURNING p.version
                """,
                (connection, statement) -> {
                    statement.setString(1, agentId);
                    statement.setInt(2, profile.capacity());
                    statement.setArray(
                            3,
                            connection.createArrayOf(
                                    "text", profile.skills().stream().sorted().toArray()));
                    statement.setInt(4, profile.ability());
                    statement.setBoolean(5, profile.experienced());
                    statement.setString(6, by);
                    statement.setObject(7, Instants.utc(now));
                },
                row -> row.getInt(1)));
    }

    private WorkProfile ordinary() {
        return new WorkProfile(config.defaultCapacity(), Set.of(), WorkProfile.ORDINARY_ABILITY, false);
    }

    private WorkProfile read(ResultSet row) throws SQLException {
        row.getInt("version");
        if (row.wasNull()) {
            return ordinary();
        }
        return new WorkProfile(
                row.getInt("capacity"),
                Set.copyOf(List.of((String[]) row.getArray("skills").getArray())),
                row.getInt("ability"),
                row.getBoolean("experienced"));
    }
}
