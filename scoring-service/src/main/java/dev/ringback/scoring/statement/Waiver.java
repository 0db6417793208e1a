package dev.ringback.scoring.statement;

import dev.ringback.scoring.scheme.IndicatorRule;
import dev.ringback.scoring.scheme.ItemRule;
import dev.ringback.scoring.scheme.MoneyRule;
import dev.ringback.scoring.scheme.Rule;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a line comes to when an appeal against it was granted: as if its rule had been met (SCORE-2). Pure. */
final class Waiver {
    private Waiver() {}

    /** Whether a line of the rule can be appealed as such; cases of a penalty list are appealed one by one. */
    static boolean isFor(Rule rule) {
        return !(rule instanceof ItemRule
                || rule instanceof IndicatorRule
                || rule instanceof Rule.Base
                || rule instanceof MoneyRule.PayComponent);
    }

    static LineEvaluation.Outcome waived(Rule rule, LineEvaluation.Outcome outcome) {
        if (outcome.met()) {
            return outcome;
        }
        return switch (rule) {
            case Rule.Base base -> outcome;
            case ItemRule item -> outcome;
            case IndicatorRule indicator -> outcome;
            case Rule.Coverage coverage -> met(outcome, coverage.award(), null);
            case Rule.WeeklyAndTotalQuota quota -> met(outcome, quota.award(), null);
            case Rule.TotalQuota quota -> met(outcome, quota.award(), null);
            case Rule.AllOnNextDay nextDay -> met(outcome, nextDay.award(), null);
            case Rule.NextDayCoverage nextDay -> met(outcome, nextDay.award(), null);
            case Rule.Flag flag -> met(outcome, flag.points().max(BigDecimal.ZERO), null);
            case MoneyRule money -> met(outcome, BigDecimal.ZERO, yuan(money, outcome));
        };
    }

    private static @Nullable BigDecimal yuan(MoneyRule rule, LineEvaluation.Outcome outcome) {
        return switch (rule) {
            case MoneyRule.TieredDeduction deduction -> BigDecimal.ZERO;
            case MoneyRule.ReplacementPay replacement -> BigDecimal.ZERO;
            case MoneyRule.StepBonus bonus ->
                bonus.amount()
                        .multiply(new BigDecimal(
                                Objects.requireNonNull(outcome.inputs().get("steps"))));
            case MoneyRule.PayComponent component -> outcome.amount();
            case MoneyRule.Commission commission -> outcome.amount();
            case MoneyRule.CountBonus bonus -> outcome.amount();
            case MoneyRule.ConsecutiveFlag flag -> null;
        };
    }

    private static LineEvaluation.Outcome met(
            LineEvaluation.Outcome outcome, BigDecimal points, @Nullable BigDecimal amount) {
        SortedMap<String, String> inputs = new TreeMap<>(outcome.inputs());
        inputs.remove(MoneyEvaluation.RECOMMENDED);
        inputs.put("waived", "true");
        return new LineEvaluation.Outcome(
                outcome.rule(),
                points,
                amount,
                true,
                inputs,
                outcome.arithmetic() + "; counts as met, granted on appeal");
    }
}
