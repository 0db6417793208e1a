package dev.ringback.task.partner;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;

/** Declares supplies as a kind of fact. */
@Singleton
class SupplyFacts extends RecordedKind<Supply> {

    SupplyFacts(BusinessClock clock) {
        super(Supply.class, SubjectKind.SUPPLY, "supplies", Happening.INSTANT, clock);
    }
}
