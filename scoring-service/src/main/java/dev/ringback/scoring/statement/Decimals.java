package dev.ringback.scoring.statement;

import java.math.BigDecimal;

/** Decimal strings of the API. */
final class Decimals {
    private Decimals() {}

    /** Points: no trailing zeros, no exponent. */
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
