package dev.ringback.call.erasure;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.CustomerErased;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets what customers said who were erased. */
@ApplicationScoped
class CustomerErasedHandler implements EventHandler<CustomerErased> {

    private final Sayings sayings;
    private final BusinessClock clock;

    CustomerErasedHandler(Sayings sayings, BusinessClock clock) {
        this.sayings = sayings;
        this.clock = clock;
    }

    @Override
    public Class<CustomerErased> type() {
        return CustomerErased.class;
    }

    @Override
    public void handle(CustomerErased erased, EventMeta meta) {
        sayings.forget(erased.customerId(), clock.today());
    }
}
