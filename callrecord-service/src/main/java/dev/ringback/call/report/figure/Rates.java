package dev.ringback.call.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares. */
final class Rates {

    private static final int PLACES = 4;

    private Rates() {}

    /** A share of one to four places, or null where nothing is counted: not applicable (S5-1). */
    static @Nullable BigDecimal of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
    }
}
