package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closed task is to be done again, since the call that closed it was corrected.
 *
 * @param callId the corrected call
 * @param previousReason why it was closed
 */
public record TaskReopened(
        UUID taskId,
        String programId,
        String purpose,
        UUID customerId,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId,
        UUID callId,
        String previousReason,
        Instant reopenedAt)
        implements DomainEvent {}
