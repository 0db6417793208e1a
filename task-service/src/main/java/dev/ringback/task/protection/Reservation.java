package dev.ringback.task.protection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place under the caps that a live lease holds until it is dialled, given back or runs out.
 *
 * @param taskId the leased task
 * @param business what its call will be about
 * @param expiresAt business instant from which on the reservation no longer counts
 * @param customerId who will be called, or null when that is not known
 */
public record Reservation(
        UUID taskId,
        String business,
        Instant expiresAt,
        @Nullable UUID customerId) {

    /** Whether the reservation still counts at {@code instant}. */
    public boolean liveAt(Instant instant) {
        return expiresAt.isAfter(instant);
    }

    /** What it counts as at {@code instant}: a dial made then. */
    Attempt asDialledAt(Instant instant) {
        return new Attempt(instant, business, taskId, customerId);
    }
}
