package dev.ringback.platform.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order was cancelled or refunded; its callback is not owed any more.
 *
 * @param kind CANCELLED or REFUNDED
 * @param refundAmount yuan, for REFUNDED
 * @param cancelledAt when, by the source
 */
public record OrderCancelled(
        UUID orderId,
        String source,
        String externalId,
        UUID customerId,
        String kind,
        @Nullable BigDecimal refundAmount,
        Instant cancelledAt)
        implements DomainEvent {}
