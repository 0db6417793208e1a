package dev.ringback.task.trip;

import dev.ringback.platform.ids.Ids;
import dev.ringback.task.customer.StatedCustomer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit to a customer as the trip's source states it.
 *
 * @param id given when it is taken in
 * @param externalId its id at the source; unique within the trip
 * @param arrivedAt in microseconds
 * @param leftAt in microseconds, not before the arrival
 * @param topics what was spoken about; telephone numbers in it are masked
 */
public record NewVisit(
        @Nullable UUID id,
        String externalId,
        @Nullable StatedCustomer customer,
        @Nullable UUID customerId,
        String business,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable String topics) {

    /** This visit, taken in. */
    NewVisit to(UUID customer) {
        return new NewVisit(Ids.next(), externalId, null, customer, business, arrivedAt, leftAt, topics);
    }

    /** What the source says of it, the customer aside. */
    Object content() {
        return new NewVisit(null, externalId, null, null, business, arrivedAt, leftAt, topics);
    }
}
