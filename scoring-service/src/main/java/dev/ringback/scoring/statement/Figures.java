package dev.ringback.scoring.statement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a statement amounts to, or the difference between two. All exact; yuan have been rounded once already (G6).
 *
 * @param score points
 * @param pay yuan for the month itself, without adjustments it carries; 0 without a pay profile
 * @param demeritPoints beside the score
 * @param points by rule; the rules' points add up to the score
 * @param basePay yuan a month the pay was computed from, absent without a pay profile
 */
record Figures(
        BigDecimal score,
        BigDecimal pay,
        BigDecimal demeritPoints,
        Map<String, BigDecimal> points,
        @Nullable BigDecimal basePay) {

    /** Of an agent who was not employed in the month. */
    static final Figures NONE = new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of(), null);

    Figures {
        points = Map.copyOf(points);
    }

    /** The sum; the base pay is the other's, which was known later. */
    Figures plus(Figures later) {
        return combine(later, BigDecimal.ONE, later.basePay());
    }

    /** What has to be added to the other to get this. */
    Figures minus(Figures before) {
        return combine(before, BigDecimal.ONE.negate(), basePay);
    }

    /** Whether nothing differs: no points of any rule, no yuan, no demerit points. */
    boolean isNothing() {
        return score.signum() == 0
                && pay.signum() == 0
                && demeritPoints.signum() == 0
                && points.values().stream().allMatch(each -> each.signum() == 0);
    }

    private Figures combine(Figures other, BigDecimal sign, @Nullable BigDecimal base) {
        Map<String, BigDecimal> sum = new TreeMap<>(points);
        other.points().forEach((rule, value) -> sum.merge(rule, value.multiply(sign), BigDecimal::add));
        return new Figures(
                score.add(other.score().multiply(sign)),
                pay.add(other.pay().multiply(sign)),
                demeritPoints.add(other.demeritPoints().multiply(sign)),
                sum,
                base);
    }
}
