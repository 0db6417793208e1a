package dev.ringback.task.progress;

import dev.ringback.platform.security.OrgScope;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Whose callbacks are counted; null means anybody's.
 *
 * @param programId the program
 * @param orgUnitId only tasks of this unit
 * @param agentId only tasks of this agent
 * @param seen whose tasks whoever asks may see (GOV-2)
 */
record Scope(
        String programId,
        @Nullable String orgUnitId,
        @Nullable String agentId,
        OrgScope seen) {

    /**
     * Whose a task {@code t} is: its owner's; where it has none, the agent's who reached the customer, or whoever called last.
     */
    static final String AGENT = """
            coalesce(t.owner_agent_id, (
                SELECT k.agent_id FROM task_call k WHERE k.task_id = t.id
                ORDER BY k.successful DESC, k.effective DESC, k.called_on DESC, k.call_id LIMIT 1))""";

    private static final String TO_THOSE =
            " (?::text IS NULL OR t.org_unit_id = ?) AND (?::text IS NULL OR %s = ?) AND " + OrgScope.SEEN + " ";

    /** Narrows tasks {@code t}; takes five parameters. */
    static final String NARROWED = TO_THOSE.formatted(AGENT);

    /** Narrows planned callbacks {@code t}, which nobody has called yet; takes the same parameters. */
    static final String PLANNED = TO_THOSE.formatted("t.owner_agent_id");

    /** Binds the parameters of either; answers the index after them. */
    int bind(PreparedStatement statement, int from) throws SQLException {
        statement.setString(from, orgUnitId);
        statement.setString(from + 1, orgUnitId);
        statement.setString(from + 2, agentId);
        statement.setString(from + 3, agentId);
        return seen.bind(statement, from + 4);
    }
}
