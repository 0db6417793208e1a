package dev.ringback.task.customer;

import dev.ringback.task.number.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a source system states it.
 *
 * @param complete whether what is not stated means that there is none; inside an order it means nothing
 */
public record StatedCustomer(String source, String externalId, PhoneNumber phone, MasterData master, boolean complete) {

    /** One of whom a name is stated, and perhaps a region. */
    public StatedCustomer(
            String source,
            String externalId,
            String name,
            PhoneNumber phone,
            @Nullable String region,
            boolean complete) {
        this(source, externalId, phone, MasterData.of(name, region), complete);
    }

    CustomerKey key() {
        return new CustomerKey(source, externalId);
    }
}
