package dev.ringback.scoring.scheme;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How a year's months become a year-end bonus (S1-7, S1-8): base pay × annual score × percentPerPoint ÷ 100, for those who
 * are eligible.
 *
 * @param scoreRule the rule the annual score follows
 * @param eligibilityRule the rule that says who gets the bonus
 * @param minimumScore unrounded annual score from which there is a bonus
 * @param minimumTenureMonths the hire date plus so many months must not lie after 1 January next
 * @param percentPerPoint how many percent of the bonus base one point is worth
 * @param scale decimal places of the rounded amount
 */
public record AnnualRule(
        String scoreRule,
        String eligibilityRule,
        BigDecimal minimumScore,
        int minimumTenureMonths,
        BigDecimal percentPerPoint,
        int scale) {
    /** Refuses what is not there. */
    public AnnualRule {
        Objects.requireNonNull(scoreRule, "scoreRule");
        Objects.requireNonNull(eligibilityRule, "eligibilityRule");
        Objects.requireNonNull(minimumScore, "minimumScore");
        Objects.requireNonNull(percentPerPoint, "percentPerPoint");
        if (minimumTenureMonths < 0) {
            throw new IllegalArgumentException("minimumTenureMonths must not be negative");
        }
    }
}
