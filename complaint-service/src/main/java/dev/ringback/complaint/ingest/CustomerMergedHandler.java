package dev.ringback.complaint.ingest;

import dev.ringback.complaint.customer.CustomerMergeStore;
import dev.ringback.platform.event.CustomerMerged;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.platform.inbox.PoisonousEventException;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the complaints of a merged customer be the survivor's, those that came in and those that will. */
@ApplicationScoped
class CustomerMergedHandler implements EventHandler<CustomerMerged> {

    private final CustomerMergeStore merges;

    CustomerMergedHandler(CustomerMergeStore merges) {
        this.merges = merges;
    }

    @Override
    public Class<CustomerMerged> type() {
        return CustomerMerged.class;
    }

    @Override
    public void handle(CustomerMerged merge, EventMeta meta) {
        if (!merges.merge(merge.mergedCustomerId(), merge.survivorCustomerId(), merge.mergedAt())) {
            throw new PoisonousEventException("MERGE_IN_A_CIRCLE");
        }
    }
}
