package dev.ringback.complaint.handling;

import dev.ringback.complaint.clock.PauseReason;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a complaint waits for. */
@Schema(name = "PauseComplaint", description = "What a complaint waits for.")
record Pause(@NotNull PauseReason reason) {}
