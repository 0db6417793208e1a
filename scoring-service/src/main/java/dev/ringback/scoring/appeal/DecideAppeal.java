package dev.ringback.scoring.appeal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision: granted, the line counts as met or the case is taken back; refused, all stays. */
@Schema(description = "Granted, the line counts as met or the case is taken back; refused, all stays.")
record DecideAppeal(
        @Schema(required = true, examples = "true") @NotNull @Nullable
        Boolean granted,

        @Schema(required = true, examples = "the enquiries list shows eleven")
        @NotNull
        @Size(min = 1, max = 2000)
        @Nullable
        String reason) {}
