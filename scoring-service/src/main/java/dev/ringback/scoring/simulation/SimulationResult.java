package dev.ringback.scoring.simulation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a simulation comes to.
 *
 * @param sequence place in the journal up to which facts are in it
 * @param statements agents' months that were compared
 * @param differing those that differ
 */
@Schema(description = "What a simulation comes to. Yuan are decimal strings of two places, points exact.")
record SimulationResult(
        @Schema(examples = "104233") long sequence,
        @Schema(examples = "480") long statements,
        @Schema(examples = "37") long differing,
        @Schema(examples = "1920000.00") String payBefore,
        @Schema(examples = "1918520.00") String payAfter,
        @Schema(examples = "-1480.00") String payChange,

        @Schema(examples = "0.00", description = "Of a whole calendar year, else 0.00.")
        String bonusChange,

        List<RuleTotal> rules) {

    /**
     * What all differences of a rule add up to.
     *
     * @param statements agents' months in which it differs
     */
    @Schema(name = "SimulationRuleTotal", description = "What all differences of a rule add up to.")
    record RuleTotal(
            @Schema(examples = "S1-2") String rule,
            @Schema(examples = "37") long statements,
            @Schema(examples = "-37") String pointsChange,
            @Schema(examples = "0.00") String amountChange) {}
}
