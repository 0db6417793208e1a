package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer called with a technical enquiry. */
public record EnquiryReceived(
        UUID enquiryId,
        String source,
        String externalId,
        UUID customerId,
        String business,
        Instant receivedAt,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId)
        implements DomainEvent {}
