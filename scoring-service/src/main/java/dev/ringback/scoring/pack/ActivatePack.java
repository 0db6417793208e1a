package dev.ringback.scoring.pack;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a version shall take effect. */
@Schema(description = "When a version shall take effect.")
record ActivatePack(
        @Schema(required = true, examples = "2026-05-01", description = "A local date after today.") @NotNull @Nullable
        LocalDate effectiveFrom) {}
