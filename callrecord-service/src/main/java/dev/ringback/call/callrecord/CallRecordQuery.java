package dev.ringback.call.callrecord;

import dev.ringback.call.outcome.Direction;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which calls to list.
 *
 * @param agentId only this agent's
 * @param taskId only this task's
 * @param direction only those of this direction
 * @param imported only history of other systems, or only calls of granted dials
 * @param from only those that began at this instant or later
 * @param to only those that began before this instant
 * @param after only those behind this one
 * @param limit size of the page
 */
record CallRecordQuery(
        @Nullable String agentId,
        @Nullable UUID taskId,
        @Nullable Direction direction,
        @Nullable Boolean imported,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Position after,
        int limit) {

    /** Where a call stands in the list: by its start, and by its id among those of the same instant. */
    record Position(Instant startedAt, UUID id) {}
}
