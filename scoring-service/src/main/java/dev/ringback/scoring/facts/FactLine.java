package dev.ringback.scoring.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line that a fact stands behind.
 *
 * @param agentId whose statement, absent for a unit's
 * @param month the month the line is of
 * @param postedIn the month that carries the difference, when the fact came behind the close of its month
 * @param rule the rule, or the item a case is charged under; DEMERITS for the difference of all late cases of a closed month
 * @param points of the line, of the case, or of the difference
 * @param amount yuan of the same, absent where there are none
 * @param statementDigest the statement the line stands in, as it is now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A line of a statement that a fact stands behind.")
record FactLine(
        @Schema(examples = "A01") @Nullable String agentId,
        @Schema(examples = "site-1") @Nullable String orgUnitId,
        @Schema(examples = "2026-04") String month,
        @Schema(examples = "2026-05") @Nullable String postedIn,
        @Schema(examples = "S1") @Nullable String scheme,
        @Schema(examples = "2") @Nullable String schemeVersion,
        @Schema(examples = "S1-3") String rule,
        @Schema(examples = "5") String points,
        @Schema(examples = "20.00") @Nullable String amount,

        @Schema(examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String statementDigest) {}
