package dev.ringback.scoring.recommendation;

import dev.ringback.scoring.access.Parameters;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's decision on a recommendation as it stands. */
@Schema(description = "A person's decision on a recommendation as it stands.")
record DecideRecommendation(
        @Schema(required = true, examples = "2026-04:FINE:A01:50.00")
        @NotNull
        @Pattern(regexp = Parameters.TEXT)
        @Nullable
        String id,

        @Schema(required = true, examples = "true") @NotNull @Nullable
        Boolean confirmed,

        @Schema(required = true, examples = "talked to her") @NotNull @Size(min = 1, max = 2000) @Nullable
        String reason) {}
