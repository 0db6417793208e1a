package dev.ringback.task.calls;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.task.CloseReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Moves tasks by the receipts of their messages and visits, as calls move theirs: one that came to the customer completes the task, one that
 * failed gives it back within its attempts (TASK-10, TASK-20). A receipt under a token that is no longer the task's moves nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SendOutcomes {

    private static final int FIRST_REVISION = 1;

    private final HeldTasks tasks;
    private final TaskCalls taskCalls;
    private final LastCalls lastCalls;
    private final BusinessClock clock;

    SendOutcomes(HeldTasks tasks, TaskCalls taskCalls, LastCalls lastCalls, BusinessClock clock) {
        this.tasks = tasks;
        this.taskCalls = taskCalls;
        this.lastCalls = lastCalls;
        this.clock = clock;
    }

    /** Takes one receipt in. */
    public void apply(SendOutcome sent) {
        HeldTasks.Held held = tasks.lock(List.of(sent.taskId())).get(sent.taskId());
        taskCalls.record(sent);
        boolean ends = sent.reached() || sent.failed();
        if (held == null || held.heard() || !ends || held.fencingToken() != sent.fencingToken()) {
            return;
        }
        OpenMoves moves = new OpenMoves();
        moves.add(held.taskId(), move(sent, held, clock.now()), held.withdrawn());
        tasks.move(moves, clock.now());
        lastCalls.note(List.of(new LastCalls.Moved(held.taskId(), held.fencingToken(), FIRST_REVISION)));
    }

    private static TaskMove move(SendOutcome sent, HeldTasks.Held held, Instant now) {
        if (sent.reached()) {
            return new TaskMove.Close(CloseReason.COMPLETED);
        }
        Instant again = sent.at().plus(held.retryAfter());
        return held.attempts() < held.maxAttempts()
                ? new TaskMove.Again(again.isAfter(now) ? again : now)
                : new TaskMove.Close(CloseReason.UNREACHABLE);
    }
}
