package dev.ringback.scoring.scheme;

import java.math.BigDecimal;

/**
 * What a year of deals earns beside the months (S2-5): above a revenue, a share of the whole year's revenue less its cost.
 *
 * @param id the rule it follows
 * @param revenueAbove yuan; the revenue has to be more than this
 * @param percent of revenue less cost
 * @param scale decimal places of the rounded amount
 */
public record AnnualCommission(String id, BigDecimal revenueAbove, BigDecimal percent, int scale) {
    /** Refuses what is not there. */
    public AnnualCommission {
        Members.requirePresent(id, revenueAbove, percent);
    }
}
