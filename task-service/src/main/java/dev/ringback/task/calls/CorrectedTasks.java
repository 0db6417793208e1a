package dev.ringback.task.calls;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.task.claim.OpenTasks;
import dev.ringback.task.claim.TaskLeases;
import dev.ringback.task.task.TaskState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Derives tasks anew from corrected calls (invariant 4): a task stands as if the call had been recorded so at first. Only the last call of a
 * task moves it, each revision once and none that a higher one has overtaken. No dial is given back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CorrectedTasks {

    private final OpenTasks open;
    private final LastCalls lastCalls;
    private final HeldTasks held;
    private final ClosedTasks closed;
    private final TaskLeases leases;

    CorrectedTasks(OpenTasks open, LastCalls lastCalls, HeldTasks held, ClosedTasks closed, TaskLeases leases) {
        this.open = open;
        this.lastCalls = lastCalls;
        this.held = held;
        this.closed = closed;
        this.leases = leases;
    }

    /** Locks the ready and lease rows of the tasks of corrected calls. To be called before any number is locked. */
    void hold(List<HeardCall> corrections) {
        open.lock(tasksOf(corrections));
    }

    /** Derives the held tasks anew, one revision of each call. The numbers that changed are locked. */
    void derive(List<HeardCall> corrections, Instant now) {
        Map<UUID, LastCalls.Task> tasks = lastCalls.lock(tasksOf(corrections));
        OpenMoves moves = new OpenMoves();
        Map<UUID, LastCalls.Moved> moved = new HashMap<>();
        for (HeardCall correction : corrections) {
            CallCompleted call = correction.call();
            LastCalls.Task task = call.taskId() == null ? null : tasks.get(call.taskId());
            Long token = call.fencingToken();
            if (task == null || token == null || !moves(correction, token, task)) {
                continue;
            }
            TaskMove move = TaskMove.of(call, task.attempts(), task.maxAttempts(), task.retryAfter());
            if (task.state() == TaskState.CLOSED) {
                closed.derive(task, move, call.callId(), now);
            } else if (task.state() == TaskState.READY || token == task.fencingToken()) {
                moves.add(task.taskId(), move, task.withdrawn());
            } else {
                settle(task, move);
            }
            moved.merge(
                    task.taskId(),
                    new LastCalls.Moved(task.taskId(), token, correction.revision()),
                    (one, other) -> one.token() > other.token() ? one : other);
        }
        held.move(moves, now);
        lastCalls.note(moved.values());
    }

    /**
     * Whether a call is the last of its task, at a revision not heard before; or its outcome is awaited, and the correction overtook the first
     * record.
     */
    private static boolean moves(HeardCall correction, long token, LastCalls.Task task) {
        if (Objects.equals(task.lastToken(), token)) {
            return correction.revision() > task.lastRevision();
        }
        boolean awaited = task.state() == TaskState.DIALLED || task.state() == TaskState.READY;
        return awaited && token == task.fencingToken();
    }

    /** Somebody holds the task since: the call waits for what becomes of that, and counts if nothing does. */
    private void settle(LastCalls.Task task, TaskMove move) {
        switch (move) {
            case TaskMove.Close(var reason) -> leases.settle(task.taskId(), reason, null);
            case TaskMove.Again(var notBefore) -> leases.settle(task.taskId(), null, notBefore);
            case TaskMove.Appointed(var at, var agent) -> leases.settle(task.taskId(), null, at);
        }
    }

    private static Collection<UUID> tasksOf(List<HeardCall> corrections) {
        return corrections.stream()
                .map(correction -> correction.call().taskId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
