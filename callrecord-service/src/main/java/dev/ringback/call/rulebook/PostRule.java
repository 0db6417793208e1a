package dev.ringback.call.rulebook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The next version of a rule: the date and the content of its kind. */
@Schema(
        name = "PostCallRule",
        description = "The next version of a rule: the date from which it holds, and the content of its kind, whole.")
record PostRule(
        @Schema(examples = "2026-06-01", description = "After today, and after that of the version before.") @NotNull
        LocalDate effectiveFrom,

        @Valid @Nullable OutcomeRule outcomes,
        @Valid @Nullable RecordingRule recording,
        @Valid @Nullable QualityRule quality,
        @Valid @Nullable AnomalyRule anomalies,
        @Valid @Nullable BreakRule breaks) {

    /** The content of a kind, or null where it is missing. */
    @Nullable
    CallRule content(RuleKind kind) {
        return switch (kind) {
            case OUTCOMES -> outcomes;
            case RECORDING -> recording;
            case QUALITY -> quality;
            case ANOMALIES -> anomalies;
            case BREAKS -> breaks;
        };
    }
}
