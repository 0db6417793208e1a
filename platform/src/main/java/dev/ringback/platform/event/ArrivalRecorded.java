package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer came (S2-1).
 *
 * @param agentId the agent who invited the customer
 * @param channel HONGMAI or OTHER
 */
public record ArrivalRecorded(
        UUID arrivalId,
        String source,
        String externalId,
        UUID customerId,
        String business,
        Instant arrivedAt,
        @Nullable String agentId,
        String channel,
        @Nullable String orgUnitId)
        implements DomainEvent {}
