package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor gave an open task to an agent, or took it back (TASK-21, GOV-2, GOV-3).
 *
 * @param ownerAgentId who owns it now, or null when it was taken back
 * @param previousOwnerAgentId who owned it before, or null for nobody
 * @param kind ALLOCATED, TRANSFERRED or RECLAIMED
 * @param allocatedBy subject of the one who did it
 */
public record TaskAllocated(
        UUID taskId,
        String programId,
        String purpose,
        UUID customerId,
        @Nullable String ownerAgentId,
        @Nullable String previousOwnerAgentId,
        @Nullable String orgUnitId,
        String kind,
        String allocatedBy,
        Instant allocatedAt)
        implements DomainEvent {}
