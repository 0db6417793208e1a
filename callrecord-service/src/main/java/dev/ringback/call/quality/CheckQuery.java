package dev.ringback.call.quality;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which checks to list; null means any.
 *
 * @param agentId only those of this agent's calls
 * @param after only those behind this one
 * @param limit size of the page
 */
record CheckQuery(
        @Nullable String agentId,
        @Nullable String orgUnitId,
        @Nullable Boolean passed,
        @Nullable Position after,
        int limit) {

    /** Where a check stands in the list. */
    record Position(Instant checkedAt, UUID id) {}
}
