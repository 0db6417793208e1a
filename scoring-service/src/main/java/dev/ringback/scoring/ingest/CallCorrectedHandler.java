package dev.ringback.scoring.ingest;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.CallCorrected;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.PoisonousEventException;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;

/** A corrected call counts as it reads now (invariant 4); what it said before stays in the journal. */
@Singleton
class CallCorrectedHandler extends JournalingHandler<CallCorrected> {
    private final BusinessClock clock;

    CallCorrectedHandler(Journal journal, BusinessClock clock) {
        super(journal);
        this.clock = clock;
    }

    @Override
    public Class<CallCorrected> type() {
        return CallCorrected.class;
    }

    @Override
    Fact fact(CallCorrected event, EventMeta meta) {
        CallCompleted call = require(event.corrected(), "corrected");
        if (!require(event.callId(), "callId").equals(call.callId())) {
            throw new PoisonousEventException("MALFORMED: the corrected call is another call");
        }
        require(call.direction(), "corrected.direction");
        return fact(
                FactType.CALL_CORRECTED,
                require(call.agentId(), "corrected.agentId"),
                call.taskId(),
                clock.dateOf(require(call.startedAt(), "corrected.startedAt")),
                event,
                meta);
    }
}
