package dev.ringback.call.promise;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which promises to list; null means any.
 *
 * @param overdue only open ones whose deadline has passed
 * @param after only those behind this one
 * @param limit size of the page
 */
record PromiseQuery(
        @Nullable PromiseState state,
        @Nullable PromiseKind kind,
        @Nullable String agentId,
        @Nullable String orgUnitId,
        boolean overdue,
        @Nullable Position after,
        int limit) {

    /** Where a promise stands in the list. */
    record Position(Instant deadlineAt, UUID id) {}
}
