package dev.ringback.task.pause;

import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish to pause.
 *
 * @param orgUnitId the unit to pause with all below it; null for the whole company
 * @param reason why
 * @param until when outbound calls go on by themselves; null until the pause is ended
 */
@Schema(name = "OutboundPauseRequest", description = "A wish to pause outbound calls.")
record PauseRequest(
        @Identifier
        @Schema(examples = "STORE-7", description = "The unit, with all below it; the whole company when absent.")
        @Nullable
        String orgUnitId,

        @NotNull @PlainText(max = 200) @Schema(examples = "storm damage hotline")
        String reason,

        @Schema(
                examples = "2026-04-02T06:00:00Z",
                description =
                        "When outbound calls go on by themselves; lies ahead. Without it the pause lasts until it is ended.")
        @Nullable
        Instant until) {}
