package dev.ringback.call.recording;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A legal hold: while it lasts, its recording is kept past its retention. */
@Schema(
        name = "RecordingHold",
        description = "A legal hold: while it lasts, its recording is kept past its retention.",
        requiredProperties = {"id", "reason", "placedBy", "placedAt"})
record Hold(
        UUID id,

        @Schema(examples = "Dispute about the order, case 17.")
        String reason,

        @Schema(examples = "officer-1") String placedBy,
        Instant placedAt,
        @Nullable String liftedReason,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {}
