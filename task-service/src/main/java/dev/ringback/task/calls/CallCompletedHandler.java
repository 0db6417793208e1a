package dev.ringback.task.calls;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.Closing;
import dev.ringback.task.task.ReadyTable.PutBack;
import dev.ringback.task.task.TaskClosing;
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

    private final HeldTasks tasks;
    private final ContactSignals signals;
    private final TaskClosing closing;
    private final BusinessClock clock;

    CallCompletedHandler(HeldTasks tasks, ContactSignals signals, TaskClosing closing, BusinessClock clock) {
        this.tasks = tasks;
        this.signals = signals;
        this.closing = closing;
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
        signals.holdPeople(calls);
        Map<UUID, HeldTasks.Held> held = new HashMap<>(tasks.lock(calls.stream()
                .map(CallCompleted::taskId)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        List<Closing> closings = new ArrayList<>();
        List<PutBack> returns = new ArrayList<>();
        for (CallCompleted call : calls) {
            HeldTasks.Held task = call.taskId() == null ? null : held.get(call.taskId());
            if (task == null || call.fencingToken() == null || task.fencingToken() != call.fencingToken()) {
                continue;
            }
            held.remove(task.taskId());
            switch (TaskMove.of(call, task.attempts(), task.maxAttempts(), task.retryAfter())) {
                case TaskMove.Close(var reason) -> closings.add(new Closing(task.taskId(), reason, null));
                case TaskMove.Again again
                when task.withdrawn() -> closings.add(new Closing(task.taskId(), CloseReason.CANCELLED, null));
                case TaskMove.Again(var notBefore) -> returns.add(new PutBack(task.taskId(), notBefore));
            }
        }
        signals.record(calls);
        tasks.putBack(returns);
        closing.close(closings, clock.now());
    }
}
