package dev.ringback.scoring.annual;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agent's year. The exact annual score is scoreSum ÷ monthsWorked; who is eligible is decided by that (G6).
 *
 * @param complete whether every month he worked in the year is closed
 * @param annualScore scoreSum ÷ monthsWorked as a decimal; where it does not end, cut behind ten places, never rounded up
 * @param annualScoreShown with two places, rounded half-up, for people
 * @param scoreSum points of all months with their adjustments
 * @param reason why there is no bonus: the first of {@code reasons}
 * @param reasons LEFT_DURING_YEAR, TENURE_UNDER_3_MONTHS, SCORE_BELOW_110: all that apply, in this order
 * @param bonusBase base pay in force on 31 December, null without a pay profile
 * @param yearEndBonus bonusBase × annual score ÷ 100, rounded half-up once; 0.00 for whom is not eligible
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "An agent's annual score and year-end bonus.")
public record Annual(
        @Schema(examples = "A01") String agentId,
        @Schema(examples = "王芳") String agentName,
        @Schema(examples = "2026") int year,
        @Schema(examples = "S1") String scheme,
        @Schema(examples = "2") String schemeVersion,
        @Schema(examples = "true") boolean complete,
        @Schema(examples = "109.9166666666") String annualScore,
        @Schema(examples = "109.92") String annualScoreShown,
        @Schema(examples = "1319") String scoreSum,
        @Schema(examples = "12") int monthsWorked,
        List<AnnualMonth> months,
        @Schema(examples = "false") boolean eligible,

        @Schema(examples = "SCORE_BELOW_110", nullable = true) @Nullable
        String reason,

        @Schema(examples = "[\"SCORE_BELOW_110\"]") List<String> reasons,

        @Schema(examples = "4000.00", nullable = true) @Nullable
        String bonusBase,

        @Schema(examples = "0.00", nullable = true) @Nullable
        String yearEndBonus,

        @Schema(examples = "1319 points ÷ 12 months = 109.92; 1319 < 110 × 12: no bonus")
        String arithmetic) {}
