package dev.ringback.task.calls;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.Moment;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.ReadyTask;
import dev.ringback.task.task.TaskState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which call moved a task last, by the token it was dialled under, and which of its revisions the task was derived from. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LastCalls {

    private static final String LOCK = """
            SELECT t.id, t.program_id, t.business, t.state, t.closed_reason, t.barred_by, t.withdrawn, t.attempts, t.max_attempts,
                   t.retry_after_seconds, t.fencing_token, t.last_call_token, t.last_call_revision, t.due_on, t.due_at, c.contact_id,
                   COALESCE(c.merged_into, c.id) AS customer_id
            FROM task t JOIN customer c ON c.id = t.customer_id
            WHERE t.id = ANY (?) ORDER BY t.id FOR NO KEY UPDATE OF t
            """;

    private final Sql sql;
    private final BusinessClock clock;

    LastCalls(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A task, closed or not.
     *
     * @param closedReason null while it is open
     * @param lastToken token of the call that moved it last; null before the first
     * @param lastRevision revision of that call; 0 before the first
     * @param dueAt first instant after its due date
     * @param contactId the number its customer has now
     * @param customerId who stands for its customer now
     */
    record Task(
            UUID taskId,
            String programId,
            UUID contactId,
            UUID customerId,
            String business,
            TaskState state,
            @Nullable CloseReason closedReason,
            @Nullable String barredBy,
            boolean withdrawn,
            int attempts,
            int maxAttempts,
            Duration retryAfter,
            long fencingToken,
            @Nullable Long lastToken,
            int lastRevision,
            LocalDate dueOn,
            Instant dueAt) {

        /** The task as it would be ready again. */
        ReadyTask readyFrom(Instant notBefore, Instant due, @Nullable Instant appointmentAt) {
            return new ReadyTask(
                    taskId,
                    programId,
                    contactId,
                    customerId,
                    business,
                    attempts,
                    fencingToken,
                    notBefore,
                    due,
                    appointmentAt);
        }
    }

    /** A call that moved its task. */
    record Moved(UUID taskId, long token, int revision) {}

    /** Locks tasks, in rising order. The caller holds the ready or lease rows of the open ones, and the numbers it needs. */
    Map<UUID, Task> lock(Collection<UUID> tasks) {
        Map<UUID, Task> locked = new HashMap<>();
        sql.each(
                LOCK,
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", tasks.toArray())),
                row -> {
                    Task task = read(row);
                    locked.put(task.taskId(), task);
                });
        return locked;
    }

    /** Notes which calls moved their tasks. */
    void note(Collection<Moved> calls) {
        if (calls.isEmpty()) {
            return;
        }
        sql.update(
                "UPDATE task t SET last_call_token = m.token, last_call_revision = m.revision "
                        + "FROM unnest(?::uuid[], ?::bigint[], ?::integer[]) AS m (task_id, token, revision) WHERE t.id = m.task_id",
                (connection, statement) -> Columns.from(1, connection, statement, calls)
                        .uuids(Moved::taskId)
                        .texts(Moved::token)
                        .texts(Moved::revision));
    }

    private Task read(ResultSet row) throws SQLException {
        String closedReason = row.getString("closed_reason");
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("program_id"),
                row.getObject("contact_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("business"),
                TaskState.valueOf(row.getString("state")),
                closedReason == null ? null : CloseReason.valueOf(closedReason),
                row.getString("barred_by"),
                row.getBoolean("withdrawn"),
                row.getInt("attempts"),
                row.getInt("max_attempts"),
                Duration.ofSeconds(row.getLong("retry_after_seconds")),
                row.getLong("fencing_token"),
                row.getObject("last_call_token", Long.class),
                row.getInt("last_call_revision"),
                row.getObject("due_on", LocalDate.class),
                overAt(row));
    }

    private Instant overAt(ResultSet row) throws SQLException {
        Instant deadline = Instants.readOrNull(row, "due_at");
        return deadline == null
                ? clock.startOf(row.getObject("due_on", LocalDate.class).plusDays(1))
                : Moment.after(deadline);
    }
}
