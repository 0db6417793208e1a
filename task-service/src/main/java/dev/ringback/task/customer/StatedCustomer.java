package dev.ringback.task.customer;

import dev.ringback.task.number.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a source system states it.
 *
 * @param region null when not stated
 * @param complete whether a region that is not stated means that there is none; inside an order it means nothing
 */
public record StatedCustomer(
        String source,
        String externalId,
        String name,
        PhoneNumber phone,
        @Nullable String region,
        boolean complete) {

    CustomerKey key() {
        return new CustomerKey(source, externalId);
    }
}
