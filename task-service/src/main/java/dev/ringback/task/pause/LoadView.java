package dev.ringback.task.pause;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The last reading of a unit, and what follows from it. */
@Schema(name = "InboundLoad", description = "The last reading of a unit, and what follows from it.")
record LoadView(
        @Schema(examples = "STORE-7") String orgUnitId,
        @Schema(examples = "14") int waitingCalls,
        Instant at,

        @Schema(description = "Whether outbound calls of the unit and of all below it are paused by it now (OPS-1).")
        boolean paused,

        @Schema(description = "When the pause is over unless a new reading comes; absent when it pauses nothing.")
        @Nullable
        Instant pausedUntil) {}
