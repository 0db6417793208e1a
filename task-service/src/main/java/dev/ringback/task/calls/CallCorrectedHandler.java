package dev.ringback.task.calls;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.CallCorrected;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.platform.inbox.PoisonousEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Follows corrections of recorded calls: what the customer said about being called, and where the task stands, are derived anew (invariant 4).
 * The highest revision of a call wins, in whatever order they come.
 */
@ApplicationScoped
class CallCorrectedHandler implements EventHandler<CallCorrected> {

    private final ContactSignals signals;
    private final CorrectedTasks tasks;
    private final TaskCalls taskCalls;
    private final CallFollowUps followUps;
    private final BusinessClock clock;

    CallCorrectedHandler(
            ContactSignals signals,
            CorrectedTasks tasks,
            TaskCalls taskCalls,
            CallFollowUps followUps,
            BusinessClock clock) {
        this.signals = signals;
        this.tasks = tasks;
        this.taskCalls = taskCalls;
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public Class<CallCorrected> type() {
        return CallCorrected.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(CallCorrected event, EventMeta meta) {
        handleAll(List.of(new Delivery<>(event, meta)));
    }

    /** @throws PoisonousEventException for an outcome this service does not know, and when the corrected call is another one */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handleAll(List<Delivery<CallCorrected>> run) {
        Map<UUID, HeardCall> latest = new LinkedHashMap<>();
        for (Delivery<CallCorrected> delivery : run) {
            CallCorrected correction = delivery.event();
            if (!correction.callId().equals(correction.corrected().callId())) {
                throw new PoisonousEventException("MALFORMED: the corrected call is another call");
            }
            latest.merge(
                    correction.callId(),
                    HeardCall.corrected(correction),
                    (one, other) -> one.revision() >= other.revision() ? one : other);
        }
        List<HeardCall> corrections = List.copyOf(latest.values());
        signals.holdPeople(corrections);
        tasks.hold(corrections);
        signals.record(corrections);
        taskCalls.record(corrections);
        tasks.derive(corrections, clock.now());
        followUps.corrected(corrections);
    }
}
