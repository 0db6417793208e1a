package dev.ringback.call.callrecord;

import dev.ringback.call.outcome.Direction;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of a call. It does not change with a correction.
 *
 * @param agentId who made or took it
 * @param orgUnitId the unit he called for
 * @param business what it was about
 */
public record CallFacts(
        UUID id,
        @Nullable UUID taskId,
        @Nullable UUID customerId,
        String agentId,
        @Nullable String orgUnitId,
        @Nullable String business,
        Direction direction,
        Instant startedAt,
        Instant endedAt) {}
