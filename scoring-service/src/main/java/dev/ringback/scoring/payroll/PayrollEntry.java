package dev.ringback.scoring.payroll;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.scoring.statement.Statement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one agent is paid for a month, as his closed statement says. Amounts are yuan, decimal strings.
 *
 * @param basePay null without a pay profile
 * @param adjustments for earlier months, with sign; part of {@code pay}
 * @param pay null when there is nothing to pay by: no pay profile and no adjustment
 * @param payReason why there is no pay for the month itself, absent when there is
 * @param digest of the closed statement
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "What one agent is paid for a month.")
record PayrollEntry(
        @Schema(examples = "A01") String agentId,
        @Schema(examples = "2026-04") String month,

        @Schema(examples = "4000.00", nullable = true) @Nullable
        String basePay,

        @Schema(examples = "112") String score,
        @Schema(examples = "-120.00") String adjustments,

        @Schema(examples = "4360.00", nullable = true) @Nullable
        String pay,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "NO_PAY_PROFILE_IN_FORCE") @Nullable
        String payReason,

        @Schema(examples = "S1") String scheme,
        @Schema(examples = "2") String schemeVersion,

        @Schema(examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest) {

    static PayrollEntry of(Statement statement) {
        return new PayrollEntry(
                statement.agentId(),
                statement.month(),
                statement.basePay(),
                statement.score(),
                statement.adjustmentPay(),
                statement.pay(),
                statement.payReason(),
                statement.scheme(),
                statement.schemeVersion(),
                statement.digest());
    }
}
