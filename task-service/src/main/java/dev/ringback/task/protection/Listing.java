package dev.ringback.task.protection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the do-not-call list, as far as it says when the number must not be called (TASK-17, CMPL-4).
 *
 * @param entryId the entry
 * @param since from when on
 * @param until first instant at which it holds no more, because it runs out or was lifted; null for never
 */
public record Listing(UUID entryId, Instant since, @Nullable Instant until) {

    /** Whether it bars a call at {@code instant}. */
    public boolean inForceAt(Instant instant) {
        return !since.isAfter(instant) && (until == null || until.isAfter(instant));
    }

    /** This listing, ending at {@code instant} unless it ends earlier. */
    Listing endingAt(Instant instant) {
        return until != null && !until.isAfter(instant) ? this : new Listing(entryId, since, instant);
    }
}
