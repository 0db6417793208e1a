package dev.ringback.scoring.simulation;

import dev.ringback.scoring.annual.Annual;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Arithmetic;
import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.statement.StatementComparison.Compared;
import dev.ringback.scoring.statement.StatementComparison.RuleSide;
import dev.ringback.scoring.statement.StatementComparison.Side;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows differences as the API does. */
final class Differences {
    private static final String VERSION = " version ";

    private Differences() {}

    static SimulationDifference of(ScoringMonth month, Compared each) {
        return new SimulationDifference(
                each.agent().agentId(),
                month.month().toString(),
                side(each.before()),
                side(each.after()),
                Decimals.money(each.after().pay().subtract(each.before().pay())),
                each.rules().stream()
                        .map(rule -> new SimulationDifference.Rule(
                                rule.rule(), outcome(rule.before()), outcome(rule.after())))
                        .toList());
    }

    static SimulationDifference of(int year, String rule, Annual before, Annual after) {
        return new SimulationDifference(
                before.agentId(),
                String.valueOf(year),
                side(before),
                side(after),
                Decimals.money(bonus(after).subtract(bonus(before))),
                List.of(new SimulationDifference.Rule(rule, outcome(before), outcome(after))));
    }

    /** Yuan of the year-end bonus, 0 without one. */
    static BigDecimal bonus(Annual annual) {
        return annual.yearEndBonus() == null ? BigDecimal.ZERO : new BigDecimal(annual.yearEndBonus());
    }

    private static SimulationDifference.Side side(Side side) {
        return new SimulationDifference.Side(
                side.scheme() + VERSION + side.version(),
                Decimals.plain(side.score()),
                Decimals.money(side.pay()),
                Decimals.plain(side.demeritPoints()),
                Decimals.money(side.fines()));
    }

    private static SimulationDifference.Side side(Annual annual) {
        return new SimulationDifference.Side(
                annual.scheme() + VERSION + annual.schemeVersion(),
                annual.annualScore(),
                Decimals.money(bonus(annual)),
                null,
                null);
    }

    private static SimulationDifference.@Nullable Outcome outcome(@Nullable RuleSide side) {
        return side == null
                ? null
                : new SimulationDifference.Outcome(
                        Decimals.plain(side.points()),
                        side.amount() == null ? null : Decimals.money(side.amount()),
                        side.met(),
                        side.arithmetic(),
                        Arithmetic.inChinese(side.arithmetic()));
    }

    private static SimulationDifference.Outcome outcome(Annual annual) {
        return new SimulationDifference.Outcome(
                annual.annualScore(), annual.yearEndBonus(), annual.eligible(), annual.arithmetic(), null);
    }
}
