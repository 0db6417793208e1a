package dev.ringback.scoring.ingest;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.ArrivalRecorded;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;

/** A customer who came counts on the local day for the agent who invited him (S2-1). */
@Singleton
class ArrivalRecordedHandler extends JournalingHandler<ArrivalRecorded> {
    private final BusinessClock clock;

    ArrivalRecordedHandler(Journal journal, BusinessClock clock) {
        super(journal);
        this.clock = clock;
    }

    @Override
    public Class<ArrivalRecorded> type() {
        return ArrivalRecorded.class;
    }

    @Override
    Fact fact(ArrivalRecorded event, EventMeta meta) {
        require(event.channel(), "channel");
        return fact(
                FactType.ARRIVAL_RECORDED,
                event.agentId(),
                require(event.arrivalId(), "arrivalId"),
                clock.dateOf(require(event.arrivedAt(), "arrivedAt")),
                event,
                meta);
    }
}
