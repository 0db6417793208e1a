package dev.ringback.complaint.erasure;

import dev.ringback.platform.event.CustomerErased;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Blanks what is written here about customers who were erased. */
@ApplicationScoped
class CustomerErasedHandler implements EventHandler<CustomerErased> {

    private final ErasedCustomers erased;

    CustomerErasedHandler(ErasedCustomers erased) {
        this.erased = erased;
    }

    @Override
    public Class<CustomerErased> type() {
        return CustomerErased.class;
    }

    @Override
    public void handle(CustomerErased event, EventMeta meta) {
        erased.erase(event.customerId(), event.erasedAt());
    }
}
