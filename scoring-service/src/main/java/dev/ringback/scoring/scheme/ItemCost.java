package dev.ringback.scoring.scheme;

import java.math.BigDecimal;

/**
 * What a case costs. Exact.
 *
 * @param points demerit points
 * @param yuan a deduction that is recommended, never taken without a person (SCORE-3)
 * @param arithmetic in words and numbers
 */
public record ItemCost(BigDecimal points, BigDecimal yuan, String arithmetic) {

    /** Of a case that was explained beforehand (S4-2), or stands under no item. */
    public static ItemCost nothing(String why) {
        return new ItemCost(BigDecimal.ZERO, BigDecimal.ZERO, why);
    }

    static ItemCost points(BigDecimal points, String arithmetic) {
        return new ItemCost(points, BigDecimal.ZERO, arithmetic + " = " + Decimals.plain(points));
    }

    static ItemCost yuan(BigDecimal yuan, String arithmetic) {
        return new ItemCost(BigDecimal.ZERO, yuan, arithmetic + " = " + Decimals.money(yuan) + " yuan");
    }

    /** What takes it back. */
    public ItemCost negate() {
        return new ItemCost(points.negate(), yuan.negate(), arithmetic);
    }
}
