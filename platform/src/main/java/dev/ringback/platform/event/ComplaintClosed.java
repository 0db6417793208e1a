package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint ended.
 *
 * @param reason SATISFIED, UNREACHABLE, NO_CUSTOMER or WITHDRAWN
 */
public record ComplaintClosed(UUID complaintId, String reason, Instant closedAt) implements DomainEvent {}
