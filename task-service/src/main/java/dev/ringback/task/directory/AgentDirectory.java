package dev.ringback.task.directory;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.TaskError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Agents as the directory's events tell of them. */
@ApplicationScoped
public class AgentDirectory {

    private final Sql sql;
    private final BusinessClock clock;

    AgentDirectory(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The org unit of an agent who is employed today.
     *
     * @throws ProblemException AGENT_UNKNOWN when the directory does not know the agent, or the last day of employment is over
     */
    @Transactional
    public String unitOf(String agentId) {
        String unit = find(agentId);
        if (unit == null) {
            throw new ProblemException(TaskError.AGENT_UNKNOWN);
        }
        return unit;
    }

    /** Whether the directory knows the agent as employed today. */
    @Transactional
    public boolean employs(String agentId) {
        return find(agentId) != null;
    }

    /** The org unit of an agent, employed or not; null when the directory does not know him. */
    @Transactional
    public @Nullable String lastUnitOf(String agentId) {
        return sql.first(
                "SELECT org_unit_id FROM directory_agent WHERE id = ?",
                (connection, statement) -> statement.setString(1, agentId),
                row -> row.getString(1));
    }

    private @Nullable String find(String agentId) {
        return sql.first(
                "SELECT org_unit_id FROM directory_agent WHERE id = ? AND (left_on IS NULL OR left_on >= ?)",
                (connection, statement) -> {
                    statement.setString(1, agentId);
                    statement.setObject(2, clock.today());
                },
                row -> row.getString(1));
    }
}
