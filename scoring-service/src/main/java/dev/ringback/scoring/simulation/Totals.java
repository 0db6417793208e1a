package dev.ringback.scoring.simulation;

import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.statement.StatementComparison.Compared;
import dev.ringback.scoring.statement.StatementComparison.RuleDifference;
import dev.ringback.scoring.statement.StatementComparison.RuleSide;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what a simulation finds. */
final class Totals {
    private final Map<String, RuleSum> rules = new TreeMap<>();
    private long statements;
    private long differing;
    private BigDecimal payBefore = BigDecimal.ZERO;
    private BigDecimal payAfter = BigDecimal.ZERO;
    private BigDecimal bonusChange = BigDecimal.ZERO;

    private record RuleSum(long statements, BigDecimal points, BigDecimal amount) {
        RuleSum plus(RuleDifference each) {
            return new RuleSum(
                    statements + 1,
                    points.add(pointsOf(each.after())).subtract(pointsOf(each.before())),
                    amount.add(amountOf(each.after())).subtract(amountOf(each.before())));
        }
    }

    void month(Compared month) {
        statements++;
        payBefore = payBefore.add(month.before().pay());
        payAfter = payAfter.add(month.after().pay());
        if (!month.same()) {
            differing++;
        }
        month.rules()
                .forEach(each -> rules.put(
                        each.rule(),
                        rules.getOrDefault(each.rule(), new RuleSum(0, BigDecimal.ZERO, BigDecimal.ZERO))
                                .plus(each)));
    }

    void bonus(BigDecimal change) {
        bonusChange = bonusChange.add(change);
    }

    SimulationResult result(long sequence) {
        return new SimulationResult(
                sequence,
                statements,
                differing,
                Decimals.money(payBefore),
                Decimals.money(payAfter),
                Decimals.money(payAfter.subtract(payBefore)),
                Decimals.money(bonusChange),
                rules.entrySet().stream()
                        .map(rule -> new SimulationResult.RuleTotal(
                                rule.getKey(),
                                rule.getValue().statements(),
                                Decimals.plain(rule.getValue().points()),
                                Decimals.money(rule.getValue().amount())))
                        .toList());
    }

    private static BigDecimal pointsOf(@Nullable RuleSide side) {
        return side == null ? BigDecimal.ZERO : side.points();
    }

    private static BigDecimal amountOf(@Nullable RuleSide side) {
        return side == null || side.amount() == null ? BigDecimal.ZERO : side.amount();
    }
}
