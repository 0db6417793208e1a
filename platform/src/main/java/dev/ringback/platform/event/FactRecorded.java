package dev.ringback.platform.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact about one customer came in that has no event of its own: a gift, a booking, a membership and the like (TASK-1).
 *
 * @param kind what it is, e.g. GIFT
 * @param happenedOn local date
 * @param happenedAt the instant, where it is told
 * @param worth yuan, or absent
 * @param ownerAgentId the agent who is to call back
 */
public record FactRecorded(
        UUID factId,
        String kind,
        String source,
        String externalId,
        UUID customerId,
        String business,
        LocalDate happenedOn,
        @Nullable Instant happenedAt,
        @Nullable BigDecimal worth,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId)
        implements DomainEvent {}
