package dev.ringback.task.store;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;

/** Declares gifts as a kind of fact. */
@Singleton
class GiftFacts extends RecordedKind<Gift> {

    GiftFacts(BusinessClock clock) {
        super(Gift.class, SubjectKind.GIFT, "gifts", Happening.DATE, clock);
    }
}
