package dev.ringback.scoring.statement;

import dev.ringback.scoring.measure.AgentMeasures;
import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.scheme.IndicatorRule;
import dev.ringback.scoring.scheme.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a rule of the operations model (S5). Pure. Percentages are shown to two places, the mean to
 * six; nothing is compared with a bound, so that no rounding decides anything.
 */
final class IndicatorEvaluation {
    private static final int SHOWN = 2;
    private static final int SCALE = 6;
    private static final String NONE = "N/A";

    private IndicatorEvaluation() {}

    static LineEvaluation.Outcome evaluate(IndicatorRule rule, AgentMeasures measures) {
        return switch (rule) {
            case IndicatorRule.Rate rate -> rate(rate, measures);
            case IndicatorRule.WeightedMean mean -> mean(mean, measures);
        };
    }

    /** S5-1: of nothing there is no rate. */
    private static LineEvaluation.Outcome rate(IndicatorRule.Rate rule, AgentMeasures measures) {
        BigDecimal of = measures.amountOf(rule.of(), 0);
        BigDecimal per = measures.amountOf(rule.per(), 0);
        @Nullable BigDecimal percent = percent(of, per, SHOWN);
        String shown = percent == null ? NONE : percent.toPlainString();
        return new LineEvaluation.Outcome(
                rule.id(),
                BigDecimal.ZERO,
                true,
                new TreeMap<>(Map.of(
                        rule.of().name(),
                        Decimals.plain(of),
                        rule.per().name(),
                        Decimals.plain(per),
                        "percent",
                        shown)),
                rule.of() + " " + Decimals.plain(of) + " ÷ " + rule.per() + " " + Decimals.plain(per) + " = " + shown
                        + (percent == null ? "" : "%"));
    }

    /** S5-5: the factors that have a value, by their weights. */
    private static LineEvaluation.Outcome mean(IndicatorRule.WeightedMean rule, AgentMeasures measures) {
        SortedMap<String, String> inputs = new TreeMap<>();
        StringJoiner words = new StringJoiner(" + ");
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (IndicatorRule.Factor factor : rule.factors()) {
            @Nullable BigDecimal value = value(factor, measures);
            inputs.put("factor." + factor.name(), value == null ? NONE : Decimals.plain(value));
            inputs.put("weight." + factor.name(), Decimals.plain(factor.weight()));
            if (value != null) {
                sum = sum.add(factor.weight().multiply(value));
                weights = weights.add(factor.weight());
                words.add(factor.name() + " " + Decimals.plain(value) + " × " + Decimals.plain(factor.weight()));
            }
        }
        if (weights.signum() == 0) {
            return new LineEvaluation.Outcome(
                    rule.id(), BigDecimal.ZERO, true, inputs, "no factor has a value: " + NONE);
        }
        BigDecimal mean = sum.divide(weights, SCALE, RoundingMode.HALF_UP);
        return new LineEvaluation.Outcome(
                rule.id(),
                mean,
                true,
                inputs,
                "(" + words + ") ÷ " + Decimals.plain(weights) + " = " + Decimals.plain(mean));
    }

    /** Percent of the target. */
    private static @Nullable BigDecimal value(IndicatorRule.Factor factor, AgentMeasures measures) {
        BigDecimal of = measures.amountOf(factor.of(), 0);
        @Nullable Measure per = factor.per();
        return per == null
                ? percent(of, factor.target(), SCALE)
                : percent(of.movePointRight(2), measures.amountOf(per, 0).multiply(factor.target()), SCALE);
    }

    private static @Nullable BigDecimal percent(BigDecimal of, BigDecimal per, int scale) {
        return per.signum() == 0 ? null : of.movePointRight(2).divide(per, scale, RoundingMode.HALF_UP);
    }
}
