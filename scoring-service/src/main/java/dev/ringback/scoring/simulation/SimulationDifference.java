package dev.ringback.scoring.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How one agent's month, or year, differs.
 *
 * @param period a month, or a year for the annual score and the year-end bonus
 * @param pay yuan of the month, or the year-end bonus
 */
@Schema(
        name = "SimulationDifference",
        description = "How one agent's month differs; of a period that is a year, score is the annual score and pay the"
                + " year-end bonus.")
record SimulationDifference(
        @Schema(examples = "A01") String agentId,
        @Schema(examples = "2026-04") String period,
        Side before,
        Side after,
        @Schema(examples = "-120.00") String payChange,
        List<Rule> rules) {

    /** By one set of versions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SimulationSide", description = "What the period amounts to by one set of versions.")
    record Side(
            @Schema(examples = "S1 version 2") String scheme,
            @Schema(examples = "112") String score,
            @Schema(examples = "4480.00") String pay,
            @Schema(examples = "0") @Nullable String demeritPoints,

            @Schema(examples = "0.00", description = "Yuan that are recommended to be deducted.") @Nullable
            String recommendedFines) {}

    /** A rule that comes out differently, with the arithmetic of both sides. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "SimulationRule",
            description =
                    "A rule that comes out differently. A side is absent where the versions do not know the rule.")
    record Rule(
            @Schema(examples = "S1-2") String rule,
            @Nullable Outcome before,
            @Nullable Outcome after) {}

    /** What a rule comes to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SimulationOutcome", description = "What a rule comes to, and why.")
    record Outcome(
            @Schema(examples = "3") String points,
            @Schema(examples = "50.00") @Nullable String amount,
            @Schema(examples = "true") boolean met,

            @Schema(examples = "2026-04-06: 35 of 30; total 135 of 120")
            String arithmetic,

            @Schema(description = "The same in Chinese; not of a year.") @Nullable
            String arithmeticZh) {}
}
