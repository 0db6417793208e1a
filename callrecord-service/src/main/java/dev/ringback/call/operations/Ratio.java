package dev.ringback.call.operations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures of counts, rounded once, half up to two places; compared unrounded (G6). */
final class Ratio {

    private static final int SCALE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ratio() {}

    /** A part of a whole in percent; null where the whole is nothing (S5-1). */
    static @Nullable String percent(long part, long whole) {
        return whole == 0 ? null : rounded(BigDecimal.valueOf(part).multiply(HUNDRED), whole);
    }

    /** A mean; null of nothing. */
    static @Nullable String mean(long sum, long count) {
        return count == 0 ? null : rounded(BigDecimal.valueOf(sum), count);
    }

    /** How a part of a whole in percent compares to a bound. */
    static int comparePercent(long part, long whole, BigDecimal bound) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).compareTo(bound.multiply(BigDecimal.valueOf(whole)));
    }

    /** How a mean compares to a bound. */
    static int compareMean(long sum, long count, BigDecimal bound) {
        return BigDecimal.valueOf(sum).compareTo(bound.multiply(BigDecimal.valueOf(count)));
    }

    private static String rounded(BigDecimal dividend, long divisor) {
        return dividend.divide(BigDecimal.valueOf(divisor), SCALE, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
