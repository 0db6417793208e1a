package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;

/** An agent holds the lease of a task. */
public record TaskClaimed(UUID taskId, String agentId, long fencingToken, Instant leaseExpiresAt)
        implements DomainEvent {}
