package dev.ringback.scoring.scheme;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How a score becomes money: pay = base pay × score × percentPerPoint ÷ 100, rounded half-up once (S1-6, G6).
 *
 * @param id the rule shown on the rounding line
 * @param percentPerPoint how many percent of base pay one point is worth
 * @param scale decimal places of the rounded amount
 */
public record PayRule(String id, BigDecimal percentPerPoint, int scale) {
    /** Refuses what is not there. */
    public PayRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(percentPerPoint, "percentPerPoint");
    }
}
