package dev.ringback.task.calls;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Moves tasks by the calls recorded about them. The fencing token decides: a call under a token that is no longer the task's stays a call and
 * moves nothing (invariant 2), but what the customer said counts all the same.
 */
@ApplicationScoped
class CallCompletedHandler implements EventHandler<CallCompleted> {

    private static final int FIRST_REVISION = 1;

    private final HeldTasks tasks;
    private final ContactSignals signals;
    private final LastCalls lastCalls;
    private final TaskCalls taskCalls;
    private final CallFollowUps followUps;
    private final BusinessClock clock;

    CallCompletedHandler(
            HeldTasks tasks,
            ContactSignals signals,
            LastCalls lastCalls,
            TaskCalls taskCalls,
            CallFollowUps followUps,
            BusinessClock clock) {
        this.tasks = tasks;
        this.signals = signals;
        this.lastCalls = lastCalls;
        this.taskCalls = taskCalls;
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public Class<CallCompleted> type() {
        return CallCompleted.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(CallCompleted event, EventMeta meta) {
        apply(List.of(event));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handleAll(List<Delivery<CallCompleted>> run) {
        apply(run.stream().map(Delivery::event).toList());
    }

    private void apply(List<CallCompleted> calls) {
        List<HeardCall> heard = calls.stream().map(HeardCall::first).toList();
        signals.holdPeople(heard);
        Map<UUID, HeldTasks.Held> held = new HashMap<>(tasks.lock(calls.stream()
                .map(CallCompleted::taskId)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        OpenMoves moves = new OpenMoves();
        List<LastCalls.Moved> moved = new ArrayList<>();
        for (CallCompleted call : calls) {
            HeldTasks.Held task = call.taskId() == null ? null : held.get(call.taskId());
            // What was heard already is this call's correction, which came first.
            if (task == null
                    || task.heard()
                    || call.fencingToken() == null
                    || task.fencingToken() != call.fencingToken()) {
                continue;
            }
            held.remove(task.taskId());
            TaskMove move = TaskMove.of(call, task.attempts(), task.maxAttempts(), task.retryAfter());
            moves.add(task.taskId(), move, task.withdrawn());
            moved.add(new LastCalls.Moved(task.taskId(), task.fencingToken(), FIRST_REVISION));
        }
        signals.record(heard);
        // Before tasks end by it: what an end leads to depends on whether the customer was reached.
        taskCalls.record(heard);
        tasks.move(moves, clock.now());
        lastCalls.note(moved);
        followUps.heard(heard);
    }
}
