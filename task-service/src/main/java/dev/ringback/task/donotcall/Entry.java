package dev.ringback.task.donotcall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list as it is stored.
 *
 * @param numberHash keyed hash of the number
 * @param endedAs LIFTED or EXPIRED; null while nobody noted its end
 */
@SuppressWarnings("ArrayRecordComponent") // read from the database, never compared
record Entry(
        UUID id,
        UUID contactId,
        @Nullable UUID customerId,
        byte[] numberHash,
        String masked,
        DoNotCallKind kind,
        DoNotCallOrigin origin,
        @Nullable UUID originId,
        String reason,
        Instant requestedAt,
        Instant listedAt,
        String listedBy,
        @Nullable LocalDate expiresOn,
        @Nullable DoNotCallState endedAs,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason) {

    /** Where the entry stands on a business date; it runs out by the date, whether or not that has been noted. */
    DoNotCallState stateOn(LocalDate today) {
        if (endedAs != null) {
            return endedAs;
        }
        boolean over = expiresOn != null && !expiresOn.isAfter(today);
        return over ? DoNotCallState.EXPIRED : DoNotCallState.LISTED;
    }
}
