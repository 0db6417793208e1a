package dev.ringback.scoring.statement;

import dev.ringback.scoring.demerit.DemeritEntry;
import dev.ringback.scoring.demerit.DemeritPrices;
import dev.ringback.scoring.measure.AgentMeasures;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.scheme.ItemList;
import dev.ringback.scoring.scheme.PayRule;
import dev.ringback.scoring.scheme.Scheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns the measures of one agent in one month into a statement. A pure function of measures, profile, scheme, month and
 * the adjustments the month carries (invariant 6): no clock, no database. Points stay exact; the month's money is rounded
 * once, on the last line (G6), and adjustments are differences of amounts rounded so.
 */
final class Evaluation {
    private static final String NO_PAY_PROFILE = "NO_PAY_PROFILE_IN_FORCE";
    private static final String NOT_EMPLOYED = "NOT_EMPLOYED_IN_MONTH";
    private static final String NO_PAY_RULE = "SCHEME_WITHOUT_PAY";

    private final AgentProfile agent;
    private final Scheme scheme;
    private final ScoringMonth month;
    private final boolean linked;

    private Evaluation(AgentProfile agent, Scheme scheme, ScoringMonth month, boolean linked) {
        this.agent = agent;
        this.scheme = scheme;
        this.month = month;
        this.linked = linked;
    }

    /**
     * Evaluates a month.
     *
     * @param linked whether the lines say where to read their facts
     */
    static Evaluated evaluate(Subject subject, Scheme scheme, ScoringMonth month, boolean linked) {
        return new Evaluation(subject.agent(), scheme, month, linked).evaluate(subject);
    }

    /**
     * Whom a statement is about, and all it is computed from.
     *
     * @param demerits entries of the month, beside the score
     * @param adjustments of closed months, with what they amount to
     * @param items the penalty lists of the month
     */
    record Subject(
            AgentProfile agent,
            AgentMeasures measures,
            List<DemeritEntry> demerits,
            List<Adjustment> adjustments,
            ItemList items) {}

    private Evaluated evaluate(Subject subject) {
        List<StatementLine> lines = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        Map<String, BigDecimal> points = new HashMap<>();
        Map<String, BigDecimal> amounts = new HashMap<>();
        BigDecimal score = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        if (agent.employed()) {
            for (var rule : scheme.rules()) {
                LineEvaluation.Outcome outcome = LineEvaluation.evaluate(
                        rule, subject.measures(), new LineEvaluation.Context(agent, month, sum, subject.items()));
                score = score.add(outcome.points());
                points.put(outcome.rule(), outcome.points());
                if (outcome.amount() != null) {
                    sum = sum.add(outcome.amount());
                    amounts.put(outcome.rule(), outcome.amount());
                }
                if (!outcome.met()) {
                    failed.add(outcome.rule());
                }
                lines.add(new StatementLine(
                        outcome.rule(),
                        Decimals.plain(outcome.points()),
                        outcome.amount() == null ? null : Decimals.money(outcome.amount()),
                        outcome.met(),
                        outcome.inputs(),
                        outcome.arithmetic(),
                        link(outcome.rule())));
            }
        }
        OwnPay own = ownPay(score, sum);
        if (own.line() != null) {
            lines.add(own.line());
        }
        BigDecimal demeritPoints = DemeritPrices.points(subject.demerits());
        Figures figures = new Figures(
                score,
                own.amount() == null ? BigDecimal.ZERO : own.amount(),
                demeritPoints,
                DemeritPrices.yuan(subject.demerits()),
                points,
                amounts,
                own.amount() == null ? null : agent.basePay());
        Statement undigested = statement(subject, figures, own, List.copyOf(failed), List.copyOf(lines));
        return new Evaluated(undigested.withDigest(StatementDigest.of(undigested)), figures);
    }

    private Statement statement(
            Subject subject, Figures figures, OwnPay own, List<String> failed, List<StatementLine> lines) {
        BigDecimal adjusted = subject.adjustments().stream()
                .map(adjustment -> new BigDecimal(adjustment.pay()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean paid = own.amount() != null || !subject.adjustments().isEmpty();
        BigDecimal pay = figures.pay().add(adjusted);
        @Nullable BigDecimal base = figures.basePay();
        return new Statement(
                agent.agentId(),
                agent.name(),
                agent.orgUnitId(),
                month.month().toString(),
                scheme.scheme(),
                scheme.version(),
                "OPEN",
                base == null ? null : Decimals.money(base),
                Decimals.plain(figures.score()),
                paid ? Decimals.money(pay) : null,
                base == null ? null : Decimals.money(pay.subtract(base)),
                own.reason(),
                failed,
                lines,
                subject.adjustments(),
                Decimals.money(adjusted),
                subject.demerits(),
                Decimals.plain(figures.demeritPoints()),
                figures.fines().signum() == 0 ? null : Decimals.money(figures.fines()),
                "");
    }

    /** Pay for the month itself; either an amount or a reason why there is none. */
    private record OwnPay(
            @Nullable BigDecimal amount,
            @Nullable String reason,
            @Nullable StatementLine line) {}

    /**
     * S1-6: one point is so many percent of base pay. S2: the lines add up. Either has few decimals and is exact before it is
     * rounded.
     */
    private OwnPay ownPay(BigDecimal score, BigDecimal sum) {
        @Nullable PayRule rule = scheme.pay();
        @Nullable BigDecimal base = agent.basePay();
        if (!agent.employed()) {
            return new OwnPay(null, NOT_EMPLOYED, null);
        }
        if (rule == null) {
            return new OwnPay(null, NO_PAY_RULE, null);
        }
        if (base == null) {
            return new OwnPay(
                    null,
                    NO_PAY_PROFILE,
                    line(
                            rule,
                            Map.of("reason", NO_PAY_PROFILE, "on", month.last().toString()),
                            "no pay profile is in force on " + month.last() + ": no pay"));
        }
        if (rule.percentPerPoint() == null) {
            BigDecimal rounded = sum.setScale(rule.scale(), RoundingMode.HALF_UP);
            String exactText = Decimals.money(sum);
            String roundedText = Decimals.money(rounded);
            return new OwnPay(
                    rounded,
                    null,
                    line(
                            rule,
                            Map.of("exact", exactText, "rounded", roundedText),
                            "the lines add up to " + exactText + ", rounded half-up once: " + roundedText));
        }
        BigDecimal percent = score.multiply(rule.percentPerPoint());
        BigDecimal exact = base.multiply(percent).movePointLeft(2);
        BigDecimal rounded = exact.setScale(rule.scale(), RoundingMode.HALF_UP);
        String baseText = Decimals.money(base);
        String percentText = Decimals.plain(percent);
        String exactText = exact.stripTrailingZeros().toPlainString();
        String roundedText = Decimals.money(rounded);
        return new OwnPay(
                rounded,
                null,
                line(
                        rule,
                        Map.of("basePay", baseText, "percent", percentText, "exact", exactText, "rounded", roundedText),
                        baseText + " × " + percentText + " ÷ 100 = " + exactText + ", rounded half-up once: "
                                + roundedText));
    }

    private StatementLine line(PayRule rule, Map<String, String> inputs, String arithmetic) {
        return new StatementLine(rule.id(), "0", null, true, new TreeMap<>(inputs), arithmetic, link(rule.id()));
    }

    private @Nullable String link(String rule) {
        return linked ? "/v1/facts?agentId=" + agent.agentId() + "&month=" + month.month() + "&rule=" + rule : null;
    }
}
