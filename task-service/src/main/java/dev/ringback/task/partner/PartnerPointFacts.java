package dev.ringback.task.partner;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;

/** Declares partner points as a kind of fact. */
@Singleton
class PartnerPointFacts extends RecordedKind<PartnerPoint> {

    PartnerPointFacts(BusinessClock clock) {
        super(PartnerPoint.class, SubjectKind.PARTNER_POINT, "partner-points", Happening.DATE, clock);
    }
}
