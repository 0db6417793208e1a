package dev.ringback.scoring.measure;

import java.math.BigDecimal;

/**
 * What adds up to a monthly total.
 *
 * @param reported sum of the reported counts
 * @param counted what was counted from events, each thing once
 */
public record TotalCount(BigDecimal reported, long counted) {
    static final TotalCount NONE = new TotalCount(BigDecimal.ZERO, 0);

    /** Reported and counted together. */
    public BigDecimal total() {
        return reported.add(BigDecimal.valueOf(counted));
    }

    TotalCount plus(TotalCount other) {
        return new TotalCount(reported.add(other.reported), counted + other.counted);
    }
}
