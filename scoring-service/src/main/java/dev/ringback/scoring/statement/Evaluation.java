package dev.ringback.scoring.statement;

import dev.ringback.scoring.measure.AgentMeasures;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.PayRule;
import dev.ringback.scoring.scheme.Scheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns the measures of one agent in one month into a statement. A pure function of measures, profile, scheme and month
 * (invariant 6): no clock, no database. Points stay exact; money is rounded once, on the last line (G6).
 */
final class Evaluation {
    private static final String NO_PAY_PROFILE = "NO_PAY_PROFILE_IN_FORCE";
    private static final int MONEY_SCALE = 2;

    private Evaluation() {}

    static Statement evaluate(AgentProfile agent, AgentMeasures measures, Scheme scheme, ScoringMonth month) {
        List<StatementLine> lines = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        BigDecimal score = BigDecimal.ZERO;
        for (var rule : scheme.rules()) {
            LineEvaluation.Outcome outcome = LineEvaluation.evaluate(rule, measures, month);
            score = score.add(outcome.points());
            if (!outcome.met()) {
                failed.add(outcome.rule());
            }
            lines.add(new StatementLine(
                    outcome.rule(),
                    Decimals.plain(outcome.points()),
                    outcome.met(),
                    outcome.inputs(),
                    outcome.arithmetic(),
                    factsLink(agent, month, outcome.rule())));
        }
        Pay pay = pay(agent.basePay(), score, scheme.pay(), month);
        lines.add(new StatementLine(
                scheme.pay().id(),
                "0",
                true,
                new TreeMap<>(pay.inputs()),
                pay.arithmetic(),
                factsLink(agent, month, scheme.pay().id())));
        return statement(agent, scheme, month, score, pay, List.copyOf(failed), List.copyOf(lines));
    }

    private static Statement statement(
            AgentProfile agent,
            Scheme scheme,
            ScoringMonth month,
            BigDecimal score,
            Pay pay,
            List<String> failed,
            List<StatementLine> lines) {
        Statement undigested = new Statement(
                agent.agentId(),
                agent.name(),
                agent.orgUnitId(),
                month.month().toString(),
                scheme.scheme(),
                scheme.version(),
                "OPEN",
                pay.base(),
                Decimals.plain(score),
                pay.amount(),
                pay.delta(),
                pay.reason(),
                failed,
                lines,
                "");
        return undigested.withDigest(StatementDigest.of(undigested));
    }

    private record Pay(
            @Nullable String base,
            @Nullable String amount,
            @Nullable String delta,
            @Nullable String reason,
            Map<String, String> inputs,
            String arithmetic) {}

    /** S1-6: one point is so many percent of base pay. The product has few decimals and is exact before it is rounded. */
    private static Pay pay(@Nullable BigDecimal base, BigDecimal score, PayRule rule, ScoringMonth month) {
        if (base == null) {
            return new Pay(
                    null,
                    null,
                    null,
                    NO_PAY_PROFILE,
                    Map.of("reason", NO_PAY_PROFILE, "on", month.last().toString()),
                    "no pay profile is in force on " + month.last() + ": no pay");
        }
        BigDecimal percent = score.multiply(rule.percentPerPoint());
        BigDecimal exact = base.multiply(percent).movePointLeft(2);
        BigDecimal rounded = exact.setScale(rule.scale(), RoundingMode.HALF_UP);
        String baseText = money(base);
        String exactText = exact.stripTrailingZeros().toPlainString();
        return new Pay(
                baseText,
                money(rounded),
                money(rounded.subtract(base)),
                null,
                Map.of(
                        "basePay",
                        baseText,
                        "percent",
                        Decimals.plain(percent),
                        "exact",
                        exactText,
                        "rounded",
                        money(rounded)),
                baseText + " × " + Decimals.plain(percent) + " ÷ 100 = " + exactText + ", rounded half-up once: "
                        + money(rounded));
    }

    private static String money(BigDecimal yuan) {
        return yuan.setScale(Math.max(MONEY_SCALE, yuan.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static String factsLink(AgentProfile agent, ScoringMonth month, String rule) {
        return "/v1/facts?agentId=" + agent.agentId() + "&month=" + month.month() + "&rule=" + rule;
    }
}
