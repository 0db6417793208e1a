package dev.ringback.call.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which leads to list; null means any.
 *
 * @param after only those behind this one
 * @param limit size of the page
 */
record LeadQuery(
        @Nullable LeadState state,
        @Nullable String channelUnitId,
        @Nullable String agentId,
        @Nullable Position after,
        int limit) {

    /** Where a lead stands in the list. */
    record Position(Instant sentAt, UUID id) {}
}
