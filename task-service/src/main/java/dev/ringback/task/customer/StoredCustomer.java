package dev.ringback.task.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
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
        Instant createdAt,
        boolean obsolete,
        @Nullable LocalDate verifiedOn,
        @Nullable String statedName,
        @Nullable String statedRegion,
        @Nullable UUID mergedInto) {

    /** Who stands for the customer: the survivor if it was merged, else itself. */
    UUID person() {
        return mergedInto == null ? id : mergedInto;
    }

    /** Whether a name is the customer's, or the one its source states and a verification corrected (TASK-4). */
    boolean isCalled(String given) {
        return name.equals(given) || given.equals(statedName);
    }

    /** The same for a region. */
    boolean isOf(@Nullable String given) {
        return Objects.equals(region, given) || (verifiedOn != null && Objects.equals(statedRegion, given));
    }
}
