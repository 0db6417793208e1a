package dev.ringback.task.calls;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.claim.Lease;
import dev.ringback.task.claim.TaskLeases;
import dev.ringback.task.task.AppointmentBook;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.task.TaskClosing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The tasks that calls are about and that are not closed: dialled ones, and those given up waiting for whose outcome comes after all. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HeldTasks {

    /**
     * An open task that was dialled.
     *
     * @param withdrawn whether it is not owed any more, so that nobody is to call again
     * @param heard whether the outcome of its last dial was heard already
     */
    record Held(
            UUID taskId,
            long fencingToken,
            int attempts,
            int maxAttempts,
            Duration retryAfter,
            boolean withdrawn,
            boolean heard) {}

    private final TaskLeases leases;
    private final ReadyTable ready;
    private final AppointmentBook appointments;
    private final TaskClosing closing;
    private final Sql sql;

    HeldTasks(TaskLeases leases, ReadyTable ready, AppointmentBook appointments, TaskClosing closing, Sql sql) {
        this.leases = leases;
        this.ready = ready;
        this.appointments = appointments;
        this.closing = closing;
        this.sql = sql;
    }

    /** Locks the open tasks among these: lease rows first, then ready rows, each in rising order. */
    Map<UUID, Held> lock(Collection<UUID> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Set<UUID> locked = new HashSet<>();
        leases.lockAll(tasks).stream().filter(Lease::dialled).map(Lease::taskId).forEach(locked::add);
        List<UUID> others = tasks.stream().filter(id -> !locked.contains(id)).toList();
        locked.addAll(ready.lockAll(others));
        Map<UUID, Held> held = new HashMap<>();
        sql.each(
                "SELECT id, fencing_token, attempts, max_attempts, retry_after_seconds, withdrawn, last_call_token IS NOT DISTINCT FROM fencing_token "
                        + "FROM task WHERE id = ANY (?) AND attempts > 0",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", locked.toArray())),
                row -> held.put(
                        row.getObject(1, UUID.class),
                        new Held(
                                row.getObject(1, UUID.class),
                                row.getLong(2),
                                row.getInt(3),
                                row.getInt(4),
                                Duration.ofSeconds(row.getLong(5)),
                                row.getBoolean(6),
                                row.getBoolean(7))));
        return held;
    }

    /** Moves locked tasks, whether they are leased or ready. */
    void move(OpenMoves moves, Instant now) {
        ready.putBack(moves.returns());
        ready.postpone(moves.returns());
        appointments.book(moves.agreed().stream()
                .map(each -> appointments.agreed(each.taskId(), each.at(), each.agentId()))
                .toList());
        closing.close(moves.closings(), now);
    }
}
