package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a recorded call was corrected. The dial stays a dial: no attempt is given back.
 *
 * @param revision 2 for the first correction, then rising
 * @param corrected the call as it reads now, whole
 * @param previousOutcome outcome before
 * @param previousDisposition disposition before
 * @param reason why, in words, numbers masked
 * @param correctedBy subject of the one who corrected
 */
public record CallCorrected(
        UUID callId,
        int revision,
        CallCompleted corrected,
        String previousOutcome,
        @Nullable String previousDisposition,
        String reason,
        String correctedBy,
        Instant correctedAt)
        implements DomainEvent {}
