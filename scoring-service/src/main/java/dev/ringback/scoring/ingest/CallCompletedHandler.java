package dev.ringback.scoring.ingest;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;

/** A call counts on the local day it started, for the agent who made it (CALL-14). */
@Singleton
class CallCompletedHandler extends JournalingHandler<CallCompleted> {
    private final BusinessClock clock;

    CallCompletedHandler(Journal journal, BusinessClock clock) {
        super(journal);
        this.clock = clock;
    }

    @Override
    public Class<CallCompleted> type() {
        return CallCompleted.class;
    }

    @Override
    Fact fact(CallCompleted event, EventMeta meta) {
        require(event.callId(), "callId");
        require(event.direction(), "direction");
        return fact(
                FactType.CALL_COMPLETED,
                require(event.agentId(), "agentId"),
                event.taskId(),
                clock.dateOf(require(event.startedAt(), "startedAt")),
                event,
                meta);
    }
}
