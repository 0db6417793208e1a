package dev.ringback.call.recording;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was done with a recording. It is written with the deed, and never changed. */
@Schema(
        name = "RecordingTrace",
        description = "One thing that was done with a recording.",
        requiredProperties = {"id", "action", "by", "at"})
record Trace(
        UUID id,
        TraceAction action,

        @Schema(examples = "officer-1", description = "Who did it; retention for an expiry.")
        String by,

        Instant at) {}
