package dev.ringback.call.pause;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which breaks to list; null means any.
 *
 * @param violations only those that broke the rule, or do by now
 * @param after only those behind this one
 * @param limit size of the page
 */
record BreakQuery(
        @Nullable String agentId,
        @Nullable String orgUnitId,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean violations,
        @Nullable Position after,
        int limit) {

    /** Where a break stands in the list. */
    record Position(Instant startedAt, UUID id) {}
}
