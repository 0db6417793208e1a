package dev.ringback.task.claim;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.TaskError;
import dev.ringback.task.task.CloseReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lease rows; whoever changes a held task holds the lock of its row. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TaskLeases {

    private static final String COLUMNS =
            "SELECT task_id, program_id, contact_id, customer_id, business, agent_id, fencing_token, state, expires_at, base_not_before, due_at, "
                    + "appointment_at, settled_as FROM task_lease ";

    private final Sql sql;

    TaskLeases(Sql sql) {
        this.sql = sql;
    }

    /**
     * Locks the live lease an agent acts under.
     *
     * @throws ProblemException NOT_FOUND for an unknown task; STALE_LEASE when the token is not that of a live lease; LEASE_OF_ANOTHER_AGENT
     *     when it is somebody else's
     */
    public Lease lockHeld(UUID taskId, String agentId, long fencingToken, Instant now) {
        Lease lease = sql.first(
                COLUMNS + "WHERE task_id = ? FOR UPDATE",
                (connection, statement) -> statement.setObject(1, taskId),
                TaskLeases::read);
        if (lease == null && !taskExists(taskId)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        if (lease == null || lease.fencingToken() != fencingToken) {
            throw new ProblemException(TaskError.STALE_LEASE);
        }
        if (!lease.agentId().equals(agentId)) {
            throw new ProblemException(TaskError.LEASE_OF_ANOTHER_AGENT);
        }
        if (!lease.expiresAt().isAfter(now)) {
            throw new ProblemException(TaskError.STALE_LEASE);
        }
        return lease;
    }

    /** Locks the leases of tasks, in rising order, waiting for each; tasks nobody holds are left out. */
    public List<Lease> lockAll(Collection<UUID> tasks) {
        return sql.query(
                COLUMNS + "WHERE task_id = ANY (?) ORDER BY task_id FOR UPDATE",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", tasks.toArray())),
                TaskLeases::read);
    }

    /** Whether there may be leases to sweep, or appointments that fall back; without any lock. */
    @Transactional(Transactional.TxType.SUPPORTS)
    boolean anyExpired(Instant now) {
        // By the least of each index: EXISTS scans a table the planner has no statistics of yet.
        return Boolean.TRUE.equals(sql.first(
                "SELECT coalesce((SELECT min(expires_at) FROM task_lease WHERE state = 'LEASED') <= ?, false)"
                        + " OR coalesce((SELECT min(fallback_at) FROM task_ready) <= ?, false)",
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(now));
                    statement.setObject(2, Instants.utc(now));
                },
                row -> row.getBoolean(1)));
    }

    /** Locks undialled leases that ran out, passing over those that another transaction holds. */
    List<Lease> lockExpired(Instant now, int limit) {
        return lockOverdue("state = 'LEASED' AND expires_at <= ? ORDER BY expires_at", now, limit);
    }

    /** Locks dialled leases whose outcome did not come in time, passing over those that another transaction holds. */
    List<Lease> lockWithoutOutcome(Instant now, int limit) {
        return lockOverdue("state = 'DIALLED' AND outcome_due_at <= ? ORDER BY outcome_due_at", now, limit);
    }

    /** Prolongs a locked lease. */
    void prolong(UUID taskId, Instant expiresAt) {
        sql.update("UPDATE task_lease SET expires_at = ? WHERE task_id = ?", (connection, statement) -> {
            statement.setObject(1, Instants.utc(expiresAt));
            statement.setObject(2, taskId);
        });
    }

    /** Waits longer for the outcome of a dial. */
    void awaitOutcomeUntil(UUID taskId, Instant outcomeDueAt) {
        sql.update("UPDATE task_lease SET outcome_due_at = ? WHERE task_id = ?", (connection, statement) -> {
            statement.setObject(1, Instants.utc(outcomeDueAt));
            statement.setObject(2, taskId);
        });
    }

    /**
     * Notes how a task ends if the hold of it, locked, leads to no outcome.
     *
     * @param settledAs the end, or null when it is to be called again then
     * @param baseNotBefore from when on it may be called again, or null to leave that as it is
     */
    public void settle(UUID taskId, @Nullable CloseReason settledAs, @Nullable Instant baseNotBefore) {
        sql.update(
                "UPDATE task_lease SET settled_as = ?, base_not_before = COALESCE(?, base_not_before) WHERE task_id = ?",
                (connection, statement) -> {
                    statement.setString(1, settledAs == null ? null : settledAs.name());
                    statement.setObject(2, Instants.utcOrNull(baseNotBefore), Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setObject(3, taskId);
                });
    }

    private List<Lease> lockOverdue(String which, Instant now, int limit) {
        return sql.query(
                COLUMNS + "WHERE " + which + " LIMIT ? FOR UPDATE SKIP LOCKED",
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(now));
                    statement.setInt(2, limit);
                },
                TaskLeases::read);
    }

    private boolean taskExists(UUID taskId) {
        return sql.first(
                        "SELECT 1 FROM task WHERE id = ?",
                        (connection, statement) -> statement.setObject(1, taskId),
                        row -> 1)
                != null;
    }

    private static Lease read(ResultSet row) throws SQLException {
        String settledAs = row.getString("settled_as");
        return new Lease(
                row.getObject("task_id", UUID.class),
                row.getString("program_id"),
                row.getObject("contact_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("business"),
                row.getString("agent_id"),
                row.getLong("fencing_token"),
                row.getString("state").equals("DIALLED"),
                Instants.read(row, "expires_at"),
                Instants.read(row, "base_not_before"),
                Instants.read(row, "due_at"),
                Instants.readOrNull(row, "appointment_at"),
                settledAs == null ? null : CloseReason.valueOf(settledAs));
    }
}
