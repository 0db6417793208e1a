package dev.ringback.task.pause;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pause somebody made, on record for good. */
@Schema(name = "OutboundPause", description = "A pause somebody made.")
record PauseView(
        UUID id,

        @Schema(examples = "STORE-7", description = "Absent for the whole company.") @Nullable
        String orgUnitId,

        @Schema(examples = "storm damage hotline") String reason,
        Instant startedAt,
        @Schema(examples = "han") String startedBy,
        @Nullable Instant until,

        @Schema(description = "When it was ended by hand; absent when it was not.") @Nullable
        Instant endedAt,

        @Schema(examples = "han") @Nullable String endedBy,

        @Schema(description = "Whether it holds now.") boolean active) {}
