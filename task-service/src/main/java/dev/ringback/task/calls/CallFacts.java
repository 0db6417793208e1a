package dev.ringback.task.calls;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.task.fact.RecordedFact;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.fact.StoredFact;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Declares calls as a kind of fact, so that programs can follow them up. They come from what was recorded, and no source tells of them. */
@Singleton
class CallFacts extends RecordedKind<CallFact> {

    CallFacts(BusinessClock clock) {
        super(CallFact.class, SubjectKind.CALL, "calls", Happening.INSTANT, clock);
    }

    @Override
    public boolean told() {
        return false;
    }

    /** Whoever wants to know of a call has been told by callrecord-service. */
    @Override
    public @Nullable DomainEvent event(StoredFact<RecordedFact> stored) {
        return null;
    }
}
