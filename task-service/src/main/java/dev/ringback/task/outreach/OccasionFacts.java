package dev.ringback.task.outreach;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;

/** Declares occasions as a kind of fact. */
@Singleton
class OccasionFacts extends RecordedKind<Occasion> {

    OccasionFacts(BusinessClock clock) {
        super(Occasion.class, SubjectKind.OCCASION, "occasions", Happening.DATE, clock);
    }
}
