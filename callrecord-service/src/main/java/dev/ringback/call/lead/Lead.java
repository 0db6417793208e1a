package dev.ringback.call.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is kept.
 *
 * @param agentId who sent it
 * @param orgUnitId the unit the call was made for
 * @param channelUnitId the unit that works on it
 */
record Lead(
        UUID id,
        UUID callId,
        UUID customerId,
        AccountClass accountClass,
        String agentId,
        @Nullable String orgUnitId,
        String channelUnitId,
        String need,
        LeadState state,
        Instant sentAt,
        Instant changedAt) {}
