package dev.ringback.scoring.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The agent of a trial.
 *
 * @param leftOn last day of employment, absent while employed
 * @param payProfiles base pay by the date it begins
 */
@Schema(description = "The agent of a trial.")
record TrialAgent(
        @Schema(required = true, examples = "2024-05-06") @NotNull @Nullable
        LocalDate hiredOn,

        @Schema(examples = "2026-11-30") @Nullable LocalDate leftOn,
        @Size(max = 100) @Nullable List<@Valid @NotNull PayProfile> payProfiles) {

    /** Base pay from a date on. */
    @Schema(name = "TrialPayProfile", description = "Base pay from a date on.")
    record PayProfile(
            @Schema(required = true, examples = "2024-05-06") @NotNull @Nullable
            LocalDate effectiveFrom,

            @Schema(required = true, examples = "4000.00")
            @NotNull
            @Pattern(regexp = "^\\d{1,12}(\\.\\d{1,2})?$")
            @Nullable
            String basePay,

            @Schema(examples = "2000.00") @Pattern(regexp = "^\\d{1,12}(\\.\\d{1,2})?$") @Nullable
            String baseTaskPay) {}
}
