package dev.ringback.task.allocation;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who had a task, by whose decision. */
@ApplicationScoped
class AllocationHistory {

    private final Sql sql;

    AllocationHistory(Sql sql) {
        this.sql = sql;
    }

    private record Unit(@Nullable String id) {}

    /**
     * Lets pass whose scope the task is of: by the unit stamped on it, else by its owner's.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    void requireInScope(UUID taskId, OrgScope scope) {
        Unit unit = sql.first(
                "SELECT coalesce(t.org_unit_id, a.org_unit_id) FROM task t LEFT JOIN directory_agent a ON a.id = t.owner_agent_id WHERE t.id = ?",
                (connection, statement) -> statement.setObject(1, taskId),
                row -> new Unit(row.getString(1)));
        if (unit == null || !scope.covers(unit.id())) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }

    /** The changes of hands of a task, in order. */
    @Transactional
    List<AllocationEntry> of(UUID taskId) {
        return sql.query(
                "SELECT id, task_id, kind, batch_id, from_agent_id, to_agent_id, reason, done_by, done_at FROM task_allocation"
                        + " WHERE task_id = ? ORDER BY done_at, id",
                (connection, statement) -> statement.setObject(1, taskId),
                row -> new AllocationEntry(
                        row.getObject("id", UUID.class),
                        row.getObject("task_id", UUID.class),
                        row.getString("kind"),
                        row.getObject("batch_id", UUID.class),
                        row.getString("from_agent_id"),
                        row.getString("to_agent_id"),
                        row.getString("reason"),
                        row.getString("done_by"),
                        Instants.read(row, "done_at")));
    }
}
