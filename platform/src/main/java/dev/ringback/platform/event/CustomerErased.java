package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer was erased on request: what identified them is gone, their id stays. Whoever keeps texts about the customer blanks them; what is
 * counted by the id stays counted.
 */
public record CustomerErased(UUID customerId, Instant erasedAt) implements DomainEvent {}
