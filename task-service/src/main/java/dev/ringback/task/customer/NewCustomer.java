package dev.ringback.task.customer;

import dev.ringback.task.number.ProtectedNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer to be created.
 *
 * @param contactId id of the contact if its number is unknown until now
 */
record NewCustomer(UUID id, UUID contactId, ProtectedNumber number, StatedCustomer stated, Instant createdAt) {

    /** Whether protection decides about the customer otherwise than about one of whom nothing is known. */
    boolean isSpecial() {
        return stated.master().protectedOtherwiseThan(MasterData.of("", null));
    }
}
