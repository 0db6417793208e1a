package dev.ringback.task.sale;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;

/** Declares handovers as a kind of fact. */
@Singleton
class HandoverFacts extends RecordedKind<Handover> {

    HandoverFacts(BusinessClock clock) {
        super(Handover.class, SubjectKind.HANDOVER, "handovers", Happening.INSTANT, clock);
    }
}
