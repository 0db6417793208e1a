package dev.ringback.task.protection;

import java.time.Instant;
import java.util.UUID;

/**
 * A place under the caps that a live lease holds until it is dialled, given back or runs out.
 *
 * @param taskId the leased task
 * @param business what its call will be about
 * @param expiresAt business instant from which on the reservation no longer counts
 */
public record Reservation(UUID taskId, String business, Instant expiresAt) {

    /** Whether the reservation still counts at {@code instant}. */
    public boolean liveAt(Instant instant) {
        return expiresAt.isAfter(instant);
    }
}
