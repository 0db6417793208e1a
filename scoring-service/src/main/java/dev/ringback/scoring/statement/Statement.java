package dev.ringback.scoring.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.scoring.demerit.DemeritEntry;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The score and pay of one agent in one month (S1-6). Numbers are decimal strings; yuan have two places.
 *
 * @param state OPEN until the month is closed, then CLOSED
 * @param basePay base pay in force on the last day of the month, null without a pay profile
 * @param pay basePay × score ÷ 100 (S1) or the sum of the lines (S2), rounded half-up once (G6), and the adjustments of closed
 *     months; null without a pay profile and without adjustments
 * @param deltaVsBase pay − basePay, null without a pay profile
 * @param payReason why there is no pay for the month itself, absent when there is
 * @param failedItems ids of the rules that were not met
 * @param adjustments differences of closed months that this month carries (invariant 7)
 * @param adjustmentPay yuan of all adjustments
 * @param demerits charged or reversed for findings of the month, beside the score
 * @param demeritPoints their sum
 * @param recommendedFines yuan of deductions for them, recommended and in no pay until a person confirms (SCORE-3); absent
 *     where there is none
 * @param digest SHA-256 over the canonical form, see {@link StatementDigest}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "Points and yuan of one agent in one month.")
public record Statement(
        @Schema(examples = "A01") String agentId,
        @Schema(examples = "王芳") String agentName,
        @Schema(examples = "callback-team") String orgUnitId,
        @Schema(examples = "2026-04") String month,
        @Schema(examples = "S1") String scheme,
        @Schema(examples = "2") String schemeVersion,
        @Schema(examples = "OPEN") String state,

        @Schema(examples = "4000.00", nullable = true) @Nullable
        String basePay,

        @Schema(examples = "112") String score,

        @Schema(examples = "4480.00", nullable = true) @Nullable
        String pay,

        @Schema(examples = "480.00", nullable = true) @Nullable
        String deltaVsBase,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "NO_PAY_PROFILE_IN_FORCE") @Nullable
        String payReason,

        @Schema(examples = "[\"S1-2\"]") List<String> failedItems,
        List<StatementLine> lines,
        List<Adjustment> adjustments,
        @Schema(examples = "0.00") String adjustmentPay,
        List<DemeritEntry> demerits,
        @Schema(examples = "0") String demeritPoints,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "10.00") @Nullable
        String recommendedFines,

        @Schema(examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest) {

    /** Closed: the content stays, the digest with it. */
    Statement closed() {
        return with("CLOSED", digest);
    }

    Statement withDigest(String computed) {
        return with(state, computed);
    }

    private Statement with(String newState, String newDigest) {
        return new Statement(
                agentId,
                agentName,
                orgUnitId,
                month,
                scheme,
                schemeVersion,
                newState,
                basePay,
                score,
                pay,
                deltaVsBase,
                payReason,
                failedItems,
                lines,
                adjustments,
                adjustmentPay,
                demerits,
                demeritPoints,
                recommendedFines,
                newDigest);
    }
}
