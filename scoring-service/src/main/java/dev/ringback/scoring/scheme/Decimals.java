package dev.ringback.scoring.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal strings of the API. */
public final class Decimals {
    private static final int MONEY_SCALE = 2;

    private Decimals() {}

    /** Points: no trailing zeros, no exponent. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Yuan: two places, more only where the amount has more. */
    public static String money(BigDecimal yuan) {
        return yuan.setScale(Math.max(MONEY_SCALE, yuan.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
