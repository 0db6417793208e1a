package dev.ringback.task.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer with the hash and the masked form of its number. */
@SuppressWarnings("ArrayRecordComponent") // read from the database; compared by content where it is compared
record StoredCustomer(
        UUID id,
        String source,
        String externalId,
        String name,
        byte[] numberHash,
        String masked,
        @Nullable String region,
        Instant createdAt) {}
