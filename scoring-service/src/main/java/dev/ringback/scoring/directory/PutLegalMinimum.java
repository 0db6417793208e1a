package dev.ringback.scoring.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The legal minimum wage of a unit's region from a date on, in yuan a month. */
@Schema(description = "The legal minimum wage from a date on, in yuan a month.")
record PutLegalMinimum(
        @Schema(required = true, examples = "2360.00")
        @NotNull
        @Pattern(regexp = "^(?!0(\\.0+)?$)(0|[1-9]\\d{0,8})(\\.\\d{1,2})?$")
        @Nullable
        String monthlyWage) {}
