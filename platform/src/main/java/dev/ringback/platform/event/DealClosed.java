package dev.ringback.platform.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal was closed, with what it earned and what it cost (S2-5, S2-6).
 *
 * @param agentId the agent it is counted for
 * @param revenue yuan
 * @param cost yuan
 * @param eventId the customer event it was closed at (S2-6)
 * @param invitedByPhone whether an agent invited the customer by telephone (S2-6)
 */
public record DealClosed(
        UUID dealId,
        String source,
        String externalId,
        UUID customerId,
        String business,
        Instant closedAt,
        @Nullable String agentId,
        BigDecimal revenue,
        BigDecimal cost,
        @Nullable String eventId,
        @Nullable Boolean invitedByPhone,
        @Nullable String orgUnitId)
        implements DomainEvent {}
