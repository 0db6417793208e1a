package dev.ringback.task.sale;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.DealClosed;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.task.fact.RecordedFact;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.fact.StoredFact;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Objects;

/** Declares deals as a kind of fact. */
@Singleton
class DealFacts extends RecordedKind<Deal> {

    DealFacts(BusinessClock clock) {
        super(Deal.class, SubjectKind.DEAL, "deals", Happening.INSTANT, clock);
    }

    @Override
    public DomainEvent event(StoredFact<RecordedFact> stored) {
        Deal deal = view(stored);
        return new DealClosed(
                stored.id(),
                deal.source(),
                deal.externalId(),
                Objects.requireNonNull(deal.customerId()),
                deal.business(),
                deal.closedAt(),
                deal.agentId(),
                new BigDecimal(deal.revenue()),
                new BigDecimal(deal.cost()),
                deal.eventId(),
                deal.invitedByPhone(),
                deal.orgUnitId());
    }
}
