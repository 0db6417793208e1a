package dev.ringback.platform.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order came in.
 *
 * @param amount yuan
 * @param closedAt when the deal closed; absent while it is open
 * @param ownerAgentId the agent who is to call back
 */
public record OrderReceived(
        UUID orderId,
        String source,
        String externalId,
        UUID customerId,
        String business,
        BigDecimal amount,
        @Nullable Instant closedAt,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId)
        implements DomainEvent {}
