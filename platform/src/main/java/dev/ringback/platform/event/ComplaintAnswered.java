package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer was answered (CMPL-2).
 *
 * @param round 1, and one more after each reopening
 * @param channel how the reply was given
 * @param onTime at or before {@code replyDueAt}
 */
public record ComplaintAnswered(
        UUID complaintId,
        @Nullable UUID customerId,
        int round,
        String channel,
        Instant answeredAt,
        Instant replyDueAt,
        boolean onTime)
        implements DomainEvent {}
