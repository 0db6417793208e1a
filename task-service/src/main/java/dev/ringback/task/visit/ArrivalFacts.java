package dev.ringback.task.visit;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.ArrivalRecorded;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.task.fact.RecordedFact;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.fact.StoredFact;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Declares arrivals as a kind of fact. Who has come is not asked any more why he did not. */
@Singleton
class ArrivalFacts extends RecordedKind<Arrival> {

    private final DepositCallbacks deposits;

    ArrivalFacts(DepositCallbacks deposits, BusinessClock clock) {
        super(Arrival.class, SubjectKind.ARRIVAL, "arrivals", Happening.INSTANT, clock);
        this.deposits = deposits;
    }

    @Override
    public DomainEvent event(StoredFact<RecordedFact> stored) {
        Arrival arrival = view(stored);
        return new ArrivalRecorded(
                stored.id(),
                arrival.source(),
                arrival.externalId(),
                Objects.requireNonNull(arrival.customerId()),
                arrival.business(),
                arrival.arrivedAt(),
                arrival.agentId(),
                arrival.channel().name(),
                arrival.orgUnitId());
    }

    @Override
    public void settle(List<StoredFact<RecordedFact>> arrivals) {
        deposits.takeBack(arrivals.stream().map(StoredFact::id).toList());
    }
}
