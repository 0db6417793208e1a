package dev.ringback.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agent verified a customer's master data (TASK-4).
 *
 * @param agentId who verified
 * @param orgUnitId that agent's unit then
 * @param result CONFIRMED, CORRECTED or OBSOLETE
 * @param verifiedOn local date
 */
public record CustomerVerified(
        UUID verificationId,
        UUID customerId,
        String agentId,
        @Nullable String orgUnitId,
        String result,
        LocalDate verifiedOn,
        Instant verifiedAt)
        implements DomainEvent {}
