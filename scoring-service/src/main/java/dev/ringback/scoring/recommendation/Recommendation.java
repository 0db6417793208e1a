package dev.ringback.scoring.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something a month's statement recommends.
 *
 * @param id says month, kind, whom and what: another amount is another recommendation, on which nobody has decided yet
 * @param amount yuan of a deduction, or to be paid on top
 * @param review what to look at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something a month's statement recommends, and what a person decided on it.")
record Recommendation(
        @Schema(examples = "2026-04:FINE:A01:50.00") String id,
        @Schema(examples = "2026-04") String month,
        RecommendationKind kind,
        @Schema(examples = "A01") @Nullable String agentId,
        @Schema(examples = "store-7") @Nullable String orgUnitId,
        @Schema(examples = "50.00") @Nullable String amount,
        @Schema(examples = "DISMISSAL_REVIEW") @Nullable String review,
        RecommendationState state,
        @Schema(examples = "manager-1") @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Schema(examples = "talked to her") @Nullable String reason) {

    /** One of an agent's statement. */
    static Recommendation ofAgent(String month, RecommendationKind kind, String agentId, String what) {
        return open(month, kind, agentId, null, what);
    }

    /** A deduction of a unit. */
    static Recommendation ofUnit(String month, String unit, String amount) {
        return open(month, RecommendationKind.FINE, null, unit, amount);
    }

    private static Recommendation open(
            String month, RecommendationKind kind, @Nullable String agent, @Nullable String unit, String what) {
        String whom = agent == null ? "unit:" + unit : agent;
        boolean yuan = kind != RecommendationKind.REVIEW;
        return new Recommendation(
                String.join(":", month, kind.name(), whom, what),
                month,
                kind,
                agent,
                unit,
                yuan ? what : null,
                yuan ? null : what,
                RecommendationState.OPEN,
                null,
                null,
                null);
    }

    /** With what a person decided. */
    Recommendation decided(boolean confirmed, String by, Instant at, String why) {
        return new Recommendation(
                id,
                month,
                kind,
                agentId,
                orgUnitId,
                amount,
                review,
                confirmed ? RecommendationState.CONFIRMED : RecommendationState.REJECTED,
                by,
                at,
                why);
    }
}
