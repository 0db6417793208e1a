package dev.ringback.scoring.evaluation;

import dev.ringback.scoring.pack.Drafts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to evaluate.
 *
 * @param months whose statements to answer; absent with a year: all its months
 * @param year whose annual score to answer
 * @param drafts what to evaluate by in the place of the versions in force
 */
@Schema(description = "Facts to evaluate. Months, a year, or both are named.")
record EvaluationRequest(
        @Schema(required = true, examples = "S1") @NotNull @Pattern(regexp = "^S[1-7]$") @Nullable
        String scheme,

        @Schema(required = true) @NotNull @Valid @Nullable TrialAgent agent,

        @Size(min = 1, max = 24) @Nullable List<@NotNull @Pattern(regexp = "^2\\d{3}-(0[1-9]|1[0-2])$") String> months,

        @Schema(examples = "2026") @Min(2000) @Max(2998) @Nullable
        Integer year,

        @Valid @Nullable Drafts drafts,

        @Schema(required = true) @NotNull @Size(max = 20_000) @Nullable
        List<@Valid @NotNull TrialFact> facts) {}
