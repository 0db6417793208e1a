package dev.ringback.scoring.annual;

import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.scheme.AnnualRule;
import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.statement.MonthScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns the months an agent worked into his annual score and year-end bonus (S1-7, S1-8). Pure; thresholds are compared
 * without dividing, and money is rounded once (G6).
 */
public final class AnnualEvaluation {
    private static final int PLACES = 10;
    private static final int PLACES_SHOWN = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AnnualEvaluation() {}

    /**
     * Evaluates a year.
     *
     * @param agent with the base pay in force on 31 December
     * @param scheme one with an annual rule, in force in December
     * @param months those he worked in, at least one
     */
    public static Annual evaluate(AgentProfile agent, int year, Scheme scheme, List<MonthScore> months) {
        AnnualRule rule = Objects.requireNonNull(scheme.annual());
        BigDecimal sum = months.stream()
                .map(month -> month.score().add(month.adjusted()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal worked = BigDecimal.valueOf(months.size());
        List<String> reasons = reasons(agent, year, rule, sum, worked);
        @Nullable BigDecimal base = agent.basePay();
        @Nullable String bonus = bonus(rule, sum, worked, base, reasons.isEmpty());
        String shown = sum.divide(worked, PLACES_SHOWN, RoundingMode.HALF_UP).toPlainString();
        return new Annual(
                agent.agentId(),
                agent.name(),
                year,
                scheme.scheme(),
                scheme.version(),
                isComplete(agent, year, months),
                Decimals.plain(sum.divide(worked, PLACES, RoundingMode.DOWN)),
                shown,
                Decimals.plain(sum),
                months.size(),
                months.stream().map(AnnualEvaluation::month).toList(),
                reasons.isEmpty(),
                reasons.isEmpty() ? null : reasons.getFirst(),
                reasons,
                base == null ? null : Decimals.money(base),
                bonus,
                Decimals.plain(sum) + " points ÷ " + months.size() + " months = " + shown + "; "
                        + inWords(base, rule, sum, months.size(), bonus, reasons));
    }

    /** S1-8. He who left has no bonus, whatever he scored; the score is compared unrounded. */
    private static List<String> reasons(
            AgentProfile agent, int year, AnnualRule rule, BigDecimal sum, BigDecimal worked) {
        List<String> reasons = new ArrayList<>();
        LocalDate nextYear = LocalDate.of(year + 1, 1, 1);
        if (agent.leftOn() != null && agent.leftOn().isBefore(nextYear)) {
            reasons.add("LEFT_DURING_YEAR");
        }
        // G5: the same day of a later month, or its last.
        if (agent.hiredOn().plusMonths(rule.minimumTenureMonths()).isAfter(nextYear)) {
            reasons.add("TENURE_UNDER_" + rule.minimumTenureMonths() + "_MONTHS");
        }
        if (sum.compareTo(rule.minimumScore().multiply(worked)) < 0) {
            reasons.add("SCORE_BELOW_" + rule.minimumScore().toPlainString());
        }
        return List.copyOf(reasons);
    }

    /** S1-7: base × sum ÷ months percent, divided and rounded in one go. */
    private static @Nullable String bonus(
            AnnualRule rule, BigDecimal sum, BigDecimal worked, @Nullable BigDecimal base, boolean eligible) {
        if (!eligible) {
            return Decimals.money(BigDecimal.ZERO.setScale(rule.scale()));
        }
        return base == null
                ? null
                : Decimals.money(base.multiply(sum)
                        .multiply(rule.percentPerPoint())
                        .divide(worked.multiply(HUNDRED), rule.scale(), RoundingMode.HALF_UP));
    }

    private static String inWords(
            @Nullable BigDecimal base,
            AnnualRule rule,
            BigDecimal sum,
            int worked,
            @Nullable String bonus,
            List<String> reasons) {
        if (!reasons.isEmpty()) {
            return String.join(", ", reasons) + ": no bonus";
        }
        if (base == null || bonus == null) {
            return "no pay profile is in force on 31 December: no bonus base";
        }
        return Decimals.money(base) + " × " + Decimals.plain(sum) + " × " + Decimals.plain(rule.percentPerPoint())
                + " ÷ (" + worked + " × 100), rounded half-up once: " + bonus;
    }

    private static boolean isComplete(AgentProfile agent, int year, List<MonthScore> months) {
        YearMonth december = YearMonth.of(year, 12);
        YearMonth last =
                agent.leftOn() != null && agent.leftOn().getYear() == year ? YearMonth.from(agent.leftOn()) : december;
        return months.stream().allMatch(MonthScore::closed)
                && months.getLast().month().month().equals(last);
    }

    private static AnnualMonth month(MonthScore month) {
        return new AnnualMonth(
                month.month().month().toString(),
                month.closed() ? "CLOSED" : "OPEN",
                Decimals.plain(month.score()),
                Decimals.plain(month.adjusted()));
    }
}
