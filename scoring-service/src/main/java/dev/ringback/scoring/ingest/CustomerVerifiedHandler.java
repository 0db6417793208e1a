package dev.ringback.scoring.ingest;

import dev.ringback.platform.event.CustomerVerified;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;

/** A customer whose master data an agent verified counts once for him in the local month (S1-3). */
@Singleton
class CustomerVerifiedHandler extends JournalingHandler<CustomerVerified> {
    CustomerVerifiedHandler(Journal journal) {
        super(journal);
    }

    @Override
    public Class<CustomerVerified> type() {
        return CustomerVerified.class;
    }

    @Override
    Fact fact(CustomerVerified event, EventMeta meta) {
        return fact(
                FactType.CUSTOMER_VERIFIED,
                require(event.agentId(), "agentId"),
                require(event.customerId(), "customerId"),
                require(event.verifiedOn(), "verifiedOn"),
                event,
                meta);
    }
}
