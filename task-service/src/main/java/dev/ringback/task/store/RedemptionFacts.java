package dev.ringback.task.store;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;

/** Declares redemptions as a kind of fact. */
@Singleton
class RedemptionFacts extends RecordedKind<Redemption> {

    RedemptionFacts(BusinessClock clock) {
        super(Redemption.class, SubjectKind.REDEMPTION, "redemptions", Happening.DATE, clock);
    }
}
