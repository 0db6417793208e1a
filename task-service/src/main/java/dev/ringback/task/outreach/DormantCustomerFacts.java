package dev.ringback.task.outreach;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;

/** Declares dormant customers as a kind of fact. */
@Singleton
class DormantCustomerFacts extends RecordedKind<DormantCustomer> {

    DormantCustomerFacts(BusinessClock clock) {
        super(DormantCustomer.class, SubjectKind.DORMANT_CUSTOMER, "dormant-customers", Happening.DATE, clock);
    }
}
