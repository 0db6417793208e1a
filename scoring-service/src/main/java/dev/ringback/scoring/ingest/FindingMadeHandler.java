package dev.ringback.scoring.ingest;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.FindingMade;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;

/** A judged complaint is charged on the local day it happened (CMPL-8). */
@Singleton
class FindingMadeHandler extends JournalingHandler<FindingMade> {
    private final BusinessClock clock;

    FindingMadeHandler(Journal journal, BusinessClock clock) {
        super(journal);
        this.clock = clock;
    }

    @Override
    public Class<FindingMade> type() {
        return FindingMade.class;
    }

    @Override
    Fact fact(FindingMade event, EventMeta meta) {
        require(event.complaintId(), "complaintId");
        require(event.incidentId(), "incidentId");
        require(event.madeAt(), "madeAt");
        return fact(
                FactType.FINDING_MADE,
                event.subjectAgentId(),
                require(event.findingId(), "findingId"),
                clock.dateOf(require(event.occurredAt(), "occurredAt")),
                event,
                meta);
    }
}
