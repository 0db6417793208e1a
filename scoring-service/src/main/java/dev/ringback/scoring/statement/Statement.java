package dev.ringback.scoring.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The score and pay of one agent in one month (S1-6). Numbers are decimal strings; yuan have two places.
 *
 * @param state OPEN until the month is closed
 * @param basePay base pay in force on the last day of the month, null without a pay profile
 * @param pay basePay × score ÷ 100, rounded half-up once (G6), null without a pay profile
 * @param deltaVsBase pay − basePay, null without a pay profile
 * @param payReason why there is no pay, absent when there is
 * @param failedItems ids of the rules that were not met
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
        @Schema(examples = "1") String schemeVersion,
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

        @Schema(examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest) {

    Statement withDigest(String computed) {
        return new Statement(
                agentId,
                agentName,
                orgUnitId,
                month,
                scheme,
                schemeVersion,
                state,
                basePay,
                score,
                pay,
                deltaVsBase,
                payReason,
                failedItems,
                lines,
                computed);
    }
}
