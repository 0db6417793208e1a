package dev.ringback.scoring.unit;

import dev.ringback.scoring.scheme.Arithmetic;
import dev.ringback.scoring.scheme.Decimals;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A closed month's difference, posted in an open one (invariant 7).
 *
 * @param points exact decimal, with sign
 * @param recommendedFines yuan, with sign
 * @param arithmetic the computation in words and numbers
 * @param arithmeticZh the same in Chinese
 */
@Schema(description = "A closed month's difference, posted in an open one.")
public record UnitAdjustment(
        @Schema(examples = "2026-04") String originMonth,
        @Schema(examples = "-2") String points,
        @Schema(examples = "10.00") String recommendedFines,

        @Schema(
                examples =
                        "3 points known now − (5 closed + 0 adjusted before) = -2; 10.00 − (0.00 + 0.00) = 10.00 yuan")
        String arithmetic,

        @Schema(examples = "现计 3 分 −（关账 5 + 已调整 0） = -2；10.00 − (0.00 + 0.00) = 10.00 元")
        String arithmeticZh) {

    /**
     * Points and yuan of a month.
     *
     * @param points exact
     * @param fines yuan
     */
    record Figures(BigDecimal points, BigDecimal fines) {
        static final Figures NONE = new Figures(BigDecimal.ZERO, BigDecimal.ZERO);

        static Figures of(UnitStatement statement) {
            return new Figures(new BigDecimal(statement.points()), new BigDecimal(statement.recommendedFines()));
        }

        Figures plus(Figures other) {
            return new Figures(points.add(other.points), fines.add(other.fines));
        }

        Figures minus(Figures other) {
            return new Figures(points.subtract(other.points), fines.subtract(other.fines));
        }

        boolean isNothing() {
            return points.signum() == 0 && fines.signum() == 0;
        }
    }

    static UnitAdjustment of(String origin, Figures now, Figures closed, Figures posted) {
        Figures difference = now.minus(closed.plus(posted));
        String arithmetic = Decimals.plain(now.points()) + " points known now − (" + Decimals.plain(closed.points())
                + " closed + " + Decimals.plain(posted.points()) + " adjusted before) = "
                + Decimals.plain(difference.points()) + "; " + Decimals.money(now.fines()) + " − ("
                + Decimals.money(closed.fines()) + " + " + Decimals.money(posted.fines()) + ") = "
                + Decimals.money(difference.fines()) + " yuan";
        return new UnitAdjustment(
                origin,
                Decimals.plain(difference.points()),
                Decimals.money(difference.fines()),
                arithmetic,
                Arithmetic.inChinese(arithmetic));
    }
}
