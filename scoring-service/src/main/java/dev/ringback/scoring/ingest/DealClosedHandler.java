package dev.ringback.scoring.ingest;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.DealClosed;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;

/** A deal counts on the local day it was closed, for the agent it is counted for (S2-5, S2-6). */
@Singleton
class DealClosedHandler extends JournalingHandler<DealClosed> {
    private final BusinessClock clock;

    DealClosedHandler(Journal journal, BusinessClock clock) {
        super(journal);
        this.clock = clock;
    }

    @Override
    public Class<DealClosed> type() {
        return DealClosed.class;
    }

    @Override
    Fact fact(DealClosed event, EventMeta meta) {
        require(event.revenue(), "revenue");
        require(event.cost(), "cost");
        return fact(
                FactType.DEAL_CLOSED,
                event.agentId(),
                require(event.dealId(), "dealId"),
                clock.dateOf(require(event.closedAt(), "closedAt")),
                event,
                meta);
    }
}
