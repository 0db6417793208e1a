package dev.ringback.scoring.statement;

import dev.ringback.scoring.measure.AgentMeasures;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.scheme.Measure;
import dev.ringback.scoring.scheme.MoneyRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Evaluates one rule that pays in yuan over the measures of one agent (S2). Pure; amounts stay exact. */
final class MoneyEvaluation {
    static final String RECOMMENDED = "recommended";

    private final AgentMeasures measures;
    private final LineEvaluation.Context context;

    private MoneyEvaluation(AgentMeasures measures, LineEvaluation.Context context) {
        this.measures = measures;
        this.context = context;
    }

    static LineEvaluation.Outcome evaluate(MoneyRule rule, AgentMeasures measures, LineEvaluation.Context context) {
        MoneyEvaluation evaluation = new MoneyEvaluation(measures, context);
        return switch (rule) {
            case MoneyRule.PayComponent component -> evaluation.component(component);
            case MoneyRule.TieredDeduction deduction -> evaluation.deduction(deduction);
            case MoneyRule.ReplacementPay replacement -> evaluation.replacement(replacement);
            case MoneyRule.StepBonus bonus -> evaluation.bonus(bonus);
            case MoneyRule.Commission commission -> evaluation.commission(commission);
            case MoneyRule.CountBonus bonus -> evaluation.count(bonus);
            case MoneyRule.ConsecutiveFlag flag -> evaluation.flag(flag);
        };
    }

    private LineEvaluation.Outcome component(MoneyRule.PayComponent rule) {
        BigDecimal amount = amountOf(rule.component());
        return line(rule, amount, true, Map.of(), rule.component() + " of the pay profile " + Decimals.money(amount));
    }

    /** S2-7, S2-8. */
    private LineEvaluation.Outcome deduction(MoneyRule.TieredDeduction rule) {
        BigDecimal measured = measures.amountOf(rule.measure(), 0);
        Share share = Share.of(rule.prorated(), context);
        MoneyRule.Tier tier = rule.tiers().stream()
                .filter(each -> each.reaches(share.scaled(measured), share.bound(rule.dividedBy())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the tiers of " + rule.id() + " have a gap"));
        BigDecimal base = amountOf(rule.of());
        BigDecimal amount = base.multiply(tier.percent()).movePointLeft(2).negate();
        String mean = mean(share.scaled(measured), share.bound(rule.dividedBy()));
        return line(
                rule,
                amount,
                tier.percent().signum() == 0,
                Map.of("measured", Decimals.plain(measured), "mean", mean, "percent", Decimals.plain(tier.percent())),
                share.inWords() + meanInWords(share.scaled(measured), share.bound(rule.dividedBy()))
                        + (tier.inclusive() ? " ≥ " : " > ")
                        + Decimals.plain(tier.from()) + ": −" + Decimals.plain(tier.percent()) + "% × "
                        + Decimals.money(base));
    }

    /** S2-7, A-21: what the lines above come to is replaced, whatever it is. */
    private LineEvaluation.Outcome replacement(MoneyRule.ReplacementPay rule) {
        BigDecimal measured = measures.amountOf(rule.measure(), 0);
        Share share = Share.of(rule.prorated(), context);
        boolean replaced = atMost(share.scaled(measured), share.bound(rule.dividedBy()), rule.atMost());
        BigDecimal amount = replaced ? rule.pay().subtract(context.sum()) : BigDecimal.ZERO;
        String mean = share.inWords() + meanInWords(share.scaled(measured), share.bound(rule.dividedBy()));
        return line(
                rule,
                amount,
                !replaced,
                Map.of("measured", Decimals.plain(measured), "replaced", Boolean.toString(replaced)),
                replaced
                        ? mean + " ≤ " + Decimals.plain(rule.atMost()) + ": " + Decimals.money(rule.pay())
                                + " instead of " + Decimals.money(context.sum())
                        : mean + " > " + Decimals.plain(rule.atMost()) + ": the lines above stay");
    }

    /** S2-2 to S2-4: only when every target is reached. */
    private LineEvaluation.Outcome bonus(MoneyRule.StepBonus rule) {
        BigDecimal measured = measures.amountOf(rule.measure(), 0);
        Map<String, String> inputs = new TreeMap<>(Map.of("measured", Decimals.plain(measured)));
        Share share = Share.of(rule.prorated(), context);
        StringJoiner gate = new StringJoiner(", ");
        boolean open = true;
        for (MoneyRule.Target target : rule.gate()) {
            BigDecimal value = measures.amountOf(target.measure(), 0);
            boolean reached = share.scaled(value).compareTo(share.bound(target.atLeast())) >= 0;
            open &= reached;
            inputs.put("gate." + target.measure(), Decimals.plain(value));
            gate.add(target.measure() + " " + Decimals.plain(value) + (reached ? " ≥ " : " < ")
                    + Decimals.plain(target.atLeast()));
        }
        BigDecimal steps = share.scaled(measured)
                .subtract(share.bound(rule.above()))
                .max(BigDecimal.ZERO)
                .divideToIntegralValue(share.scaled(rule.step()));
        BigDecimal amount = open ? steps.multiply(rule.amount()) : BigDecimal.ZERO;
        inputs.put("steps", Decimals.plain(steps));
        return line(
                rule,
                amount,
                open,
                inputs,
                share.inWords() + gate + (open ? ": " : ", gate closed: 0 instead of ") + "(" + Decimals.plain(measured)
                        + " − "
                        + Decimals.plain(rule.above()) + ") ÷ " + Decimals.plain(rule.step()) + ": "
                        + Decimals.plain(steps) + " × " + Decimals.money(rule.amount()));
    }

    /** S2-5: never below 0, and behind no gate. */
    private LineEvaluation.Outcome commission(MoneyRule.Commission rule) {
        BigDecimal earned = measures.amountOf(rule.revenue(), 0);
        BigDecimal spent = measures.amountOf(rule.cost(), 0);
        BigDecimal amount = earned.subtract(spent)
                .max(BigDecimal.ZERO)
                .multiply(rule.percent())
                .movePointLeft(2);
        String revenue = Decimals.money(earned);
        String cost = Decimals.money(spent);
        return line(
                rule,
                amount,
                true,
                Map.of("revenue", revenue, "cost", cost),
                Decimals.plain(rule.percent()) + "% × max(0, " + revenue + " − " + cost + ")");
    }

    private BigDecimal commission(BigDecimal percent, int monthsBack) {
        BigDecimal profit = measures.amountOf(Measure.DEAL_REVENUE, monthsBack)
                .subtract(measures.amountOf(Measure.DEAL_COST, monthsBack));
        return profit.max(BigDecimal.ZERO).multiply(percent).movePointLeft(2);
    }

    private LineEvaluation.Outcome count(MoneyRule.CountBonus rule) {
        BigDecimal measured = measures.amountOf(rule.measure(), 0);
        return line(
                rule,
                measured.multiply(rule.amount()),
                true,
                Map.of("measured", Decimals.plain(measured)),
                Decimals.plain(measured) + " × " + Decimals.money(rule.amount()));
    }

    /** S2-9: a month without a single call is absence and none of those in a row, before he was hired or on leave. */
    private LineEvaluation.Outcome flag(MoneyRule.ConsecutiveFlag rule) {
        int inARow = 0;
        Map<String, String> inputs = new TreeMap<>();
        while (inARow < rule.months() && counts(rule, inARow, inputs)) {
            inARow++;
        }
        boolean flagged = inARow == rule.months();
        if (flagged) {
            inputs.put(RECOMMENDED, rule.flag());
        }
        return line(
                rule,
                null,
                !flagged,
                inputs,
                inARow + " of " + rule.months() + " months in a row"
                        + (flagged ? ": " + rule.flag() + " recommended, for a person to decide" : ""));
    }

    private boolean counts(MoneyRule.ConsecutiveFlag rule, int back, Map<String, String> inputs) {
        var month = context.month().month().minusMonths(back);
        BigDecimal measured = measures.amountOf(rule.measure(), back);
        BigDecimal commission = commission(rule.commissionPercent(), back);
        inputs.put("measured." + month, Decimals.plain(measured));
        inputs.put("commission." + month, Decimals.money(commission));
        return measured.signum() > 0
                && atMost(measured, rule.dividedBy(), rule.atMost())
                && commission.compareTo(rule.commissionBelow()) < 0;
    }

    private static boolean atMost(BigDecimal measured, BigDecimal dividedBy, BigDecimal bound) {
        return measured.compareTo(bound.multiply(dividedBy)) <= 0;
    }

    private BigDecimal amountOf(MoneyRule.Component component) {
        AgentProfile agent = context.agent();
        @Nullable
        BigDecimal amount = switch (component) {
            case BASE_PAY -> agent.basePay();
            case BASE_TASK_PAY -> agent.baseTaskPay();
        };
        return Objects.requireNonNullElse(amount, BigDecimal.ZERO);
    }

    /** The mean for people; where it does not end, cut behind six places. */
    private static String mean(BigDecimal measured, BigDecimal dividedBy) {
        return Decimals.plain(measured.divide(dividedBy, 6, RoundingMode.DOWN));
    }

    private static String meanInWords(BigDecimal measured, BigDecimal dividedBy) {
        return dividedBy.compareTo(BigDecimal.ONE) == 0
                ? Decimals.plain(measured)
                : Decimals.plain(measured) + " ÷ " + Decimals.plain(dividedBy) + " = " + mean(measured, dividedBy);
    }

    private static LineEvaluation.Outcome line(
            MoneyRule rule, @Nullable BigDecimal amount, boolean met, Map<String, String> inputs, String arithmetic) {
        return new LineEvaluation.Outcome(
                rule.id(),
                BigDecimal.ZERO,
                amount,
                met,
                new TreeMap<>(inputs),
                amount == null ? arithmetic : arithmetic + " = " + Decimals.money(amount));
    }
}
