package dev.ringback.scoring.scheme;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a month becomes money, rounded half-up once (G6): by points, pay = base pay × score × percentPerPoint ÷ 100 (S1-6); by the
 * piece, the sum of the lines' yuan (S2).
 *
 * @param id the rule shown on the rounding line
 * @param percentPerPoint how many percent of base pay one point is worth; absent where the lines are yuan
 * @param scale decimal places of the rounded amount
 */
public record PayRule(String id, @Nullable BigDecimal percentPerPoint, int scale) {
    /** Refuses what is not there. */
    public PayRule {
        Objects.requireNonNull(id, "id");
    }
}
