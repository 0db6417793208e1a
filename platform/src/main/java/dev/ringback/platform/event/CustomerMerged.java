package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Two customers turned out to be one person. Calls, caps and do-not-call of the merged one are the survivor's from
 * now on.
 *
 * @param mergedCustomerId the one that is no more; the event's aggregate
 * @param survivorCustomerId the one that stays
 */
public record CustomerMerged(UUID mergedCustomerId, UUID survivorCustomerId, Instant mergedAt) implements DomainEvent {}
