package dev.ringback.scoring.statement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a statement amounts to, or the difference between two. All exact; yuan have been rounded once already (G6).
 *
 * @param score points
 * @param pay yuan for the month itself, without adjustments it carries; 0 without a pay profile
 * @param demeritPoints beside the score
 * @param fines yuan of deductions that are recommended, beside the pay (SCORE-3)
 * @param points by rule; the rules' points add up to the score
 * @param amounts yuan by rule, of a scheme that pays by the piece
 * @param basePay yuan a month the pay was computed from, absent without a pay profile
 */
record Figures(
        BigDecimal score,
        BigDecimal pay,
        BigDecimal demeritPoints,
        BigDecimal fines,
        Map<String, BigDecimal> points,
        Map<String, BigDecimal> amounts,
        @Nullable BigDecimal basePay) {

    /** Of an agent who was not employed in the month. */
    static final Figures NONE =
            new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of(), Map.of(), null);

    Figures {
        points = Map.copyOf(points);
        amounts = Map.copyOf(amounts);
    }

    /** The sum; the base pay is the other's, which was known later. */
    Figures plus(Figures later) {
        return combine(later, BigDecimal.ONE, later.basePay());
    }

    /** What has to be added to the other to get this. */
    Figures minus(Figures before) {
        return combine(before, BigDecimal.ONE.negate(), basePay);
    }

    /** Whether nothing differs: no points or yuan of any rule, no demerit points, no fines. */
    boolean isNothing() {
        return score.signum() == 0
                && pay.signum() == 0
                && demeritPoints.signum() == 0
                && fines.signum() == 0
                && Stream.concat(points.values().stream(), amounts.values().stream())
                        .allMatch(each -> each.signum() == 0);
    }

    private Figures combine(Figures other, BigDecimal sign, @Nullable BigDecimal base) {
        return new Figures(
                score.add(other.score().multiply(sign)),
                pay.add(other.pay().multiply(sign)),
                demeritPoints.add(other.demeritPoints().multiply(sign)),
                fines.add(other.fines().multiply(sign)),
                sum(points, other.points(), sign),
                sum(amounts, other.amounts(), sign),
                base);
    }

    private static Map<String, BigDecimal> sum(
            Map<String, BigDecimal> mine, Map<String, BigDecimal> other, BigDecimal sign) {
        Map<String, BigDecimal> sum = new TreeMap<>(mine);
        other.forEach((rule, value) -> sum.merge(rule, value.multiply(sign), BigDecimal::add));
        return sum;
    }
}
