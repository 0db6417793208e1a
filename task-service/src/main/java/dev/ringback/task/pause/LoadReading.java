package dev.ringback.task.pause;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many inbound calls wait at a unit.
 *
 * @param waitingCalls so many
 * @param at when they were counted
 */
@Schema(name = "InboundLoadReading", description = "How many inbound calls wait at a unit.")
record LoadReading(
        @NotNull @Min(0) @Max(1_000_000) @Schema(examples = "14") @Nullable
        Integer waitingCalls,

        @NotNull
        @Schema(
                examples = "2026-04-02T02:00:00Z",
                description =
                        "When they were counted; not in the future. A reading older than the last one changes nothing.")
        @Nullable
        Instant at) {}
