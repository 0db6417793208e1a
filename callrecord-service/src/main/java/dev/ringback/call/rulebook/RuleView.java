package dev.ringback.call.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a rule as it is shown. */
@Schema(
        name = "CallRule",
        description = "A version of a rule, with the content of its kind. It never changes.",
        requiredProperties = {"kind", "version", "effectiveFrom", "addedBy", "addedAt"})
record RuleView(
        RuleKind kind,

        @Schema(examples = "2", description = "What is judged by it stores this number.")
        int version,

        @Schema(
                examples = "2026-06-01",
                description = "First local date on which it holds, until the next version does.")
        LocalDate effectiveFrom,

        @Nullable OutcomeRule outcomes,
        @Nullable RecordingRule recording,
        @Nullable QualityRule quality,
        @Nullable AnomalyRule anomalies,
        @Nullable BreakRule breaks,
        @Schema(examples = "manager-1") String addedBy,
        Instant addedAt) {

    static RuleView of(RuleVersion<CallRule> version) {
        CallRule content = version.content();
        return new RuleView(
                RuleKind.of(content.getClass()),
                version.version(),
                version.effectiveFrom(),
                content instanceof OutcomeRule outcomes ? outcomes : null,
                content instanceof RecordingRule recording ? recording : null,
                content instanceof QualityRule quality ? quality : null,
                content instanceof AnomalyRule anomalies ? anomalies : null,
                content instanceof BreakRule breaks ? breaks : null,
                version.by(),
                version.at());
    }
}
