package dev.ringback.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint was handled; the customer is asked whether he is satisfied (CMPL-6).
 *
 * @param round 1, and one more after each reopening
 * @param business what the complaint is about, as calls name it
 * @param followUpOpensOn first local date of the follow-up call
 * @param followUpDueOn last local date of it
 * @param ownerAgentId who is to make the call; never the one complained about
 */
public record ComplaintResolved(
        UUID complaintId,
        String externalId,
        @Nullable UUID customerId,
        int round,
        String business,
        Instant resolvedAt,
        LocalDate followUpOpensOn,
        LocalDate followUpDueOn,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId)
        implements DomainEvent {}
