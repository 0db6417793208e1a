package dev.ringback.scoring.statement;

import dev.ringback.scoring.measure.ClosedMonth;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.scheme.PayRule;
import dev.ringback.scoring.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to be posted for a closed month of an agent (invariant 7): evaluate(closed month, known now, scheme then) −
 * (closed + adjustments posted so far). Pure.
 *
 * @param closed what was closed; nothing for an agent who had no statement then
 * @param posted what later closed months carry for it already
 */
record Adjustments(String agentId, ClosedMonth origin, Scheme scheme, Figures closed, List<Figures> posted) {

    /** An adjustment and what it amounts to. */
    record Posting(ScoringMonth origin, Adjustment adjustment, Figures figures) {}

    /**
     * The adjustment, or nothing when the closed month and what was posted for it say what is known now.
     *
     * @param now the month as evaluated now; nothing for an agent who was not employed in it
     * @param carriedBy the open month
     */
    @Nullable
    Posting against(Figures now, ScoringMonth carriedBy) {
        Figures before = closed;
        for (Figures each : posted) {
            before = before.plus(each);
        }
        Figures difference = now.minus(before);
        if (difference.isNothing()) {
            return null;
        }
        Map<String, String> byRule = changed(difference.points(), Decimals::plain);
        Map<String, String> amounts = changed(difference.amounts(), Decimals::money);
        List<String> rules = new ArrayList<>(byRule.keySet());
        amounts.keySet().stream().filter(rule -> !byRule.containsKey(rule)).forEach(rules::add);
        @Nullable PayRule pay = scheme.pay();
        if (pay != null && differ(now.basePay(), before.basePay())) {
            rules.add(pay.id());
        }
        String month = origin.month().month().toString();
        Adjustment adjustment = new Adjustment(
                month,
                scheme.version(),
                Decimals.plain(difference.score()),
                Decimals.money(difference.pay()),
                Decimals.plain(difference.demeritPoints()),
                List.copyOf(rules),
                byRule,
                amounts.isEmpty() ? null : amounts,
                difference.fines().signum() == 0 ? null : Decimals.money(difference.fines()),
                arithmetic(now, before, difference),
                "/v1/facts?agentId=" + agentId + "&month=" + month + "&postedIn=" + carriedBy.month());
        return new Posting(origin.month(), adjustment, difference);
    }

    private static Map<String, String> changed(
            Map<String, BigDecimal> differences, Function<BigDecimal, String> words) {
        Map<String, String> changed = new TreeMap<>();
        differences.forEach((rule, difference) -> {
            if (difference.signum() != 0) {
                changed.put(rule, words.apply(difference));
            }
        });
        return changed;
    }

    private String arithmetic(Figures now, Figures before, Figures difference) {
        Figures adjusted = before.minus(closed);
        return Decimals.plain(now.score()) + " points known now − (" + Decimals.plain(closed.score()) + " closed + "
                + Decimals.plain(adjusted.score()) + " adjusted before) = " + Decimals.plain(difference.score()) + "; "
                + Decimals.money(now.pay()) + " − (" + Decimals.money(closed.pay()) + " + "
                + Decimals.money(adjusted.pay()) + ") = " + Decimals.money(difference.pay()) + " yuan"
                + demerits(now, adjusted, difference) + fines(now, adjusted, difference);
    }

    private String demerits(Figures now, Figures adjusted, Figures difference) {
        return difference.demeritPoints().signum() == 0
                ? ""
                : "; demerit points " + Decimals.plain(now.demeritPoints()) + " − ("
                        + Decimals.plain(closed.demeritPoints()) + " + " + Decimals.plain(adjusted.demeritPoints())
                        + ") = " + Decimals.plain(difference.demeritPoints());
    }

    private String fines(Figures now, Figures adjusted, Figures difference) {
        return difference.fines().signum() == 0
                ? ""
                : "; recommended deductions " + Decimals.money(now.fines()) + " − (" + Decimals.money(closed.fines())
                        + " + " + Decimals.money(adjusted.fines()) + ") = " + Decimals.money(difference.fines())
                        + " yuan";
    }

    private static boolean differ(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a != b : a.compareTo(b) != 0;
    }
}
