package dev.ringback.scoring.annual;

import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.DealSum;
import dev.ringback.scoring.scheme.AnnualCommission;
import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.scheme.Scheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a year of deals earns an agent who is paid by the piece, beside his months (S2-5). Late deals are in it as they are
 * known now.
 *
 * @param revenue yuan of the year; the sum of the months'
 * @param cost yuan of the year; the sum of the months'
 * @param annualCommission yuan, rounded half-up once; 0.00 unless the revenue is more than the rule's
 */
@Schema(description = "What a year of deals earns an agent beside his months.")
public record AnnualDeals(
        @Schema(examples = "A01") String agentId,
        @Schema(examples = "2026") int year,
        @Schema(examples = "S2") String scheme,
        @Schema(examples = "1") String schemeVersion,
        @Schema(examples = "1000000.01") String revenue,
        @Schema(examples = "400000.00") String cost,
        @Schema(examples = "3000.00") String annualCommission,

        @Schema(examples = "1000000.01 > 1000000.00: 0.5% × (1000000.01 − 400000.00), rounded half-up once: 3000.00")
        String arithmetic,

        List<Month> months) {

    /** Deals of a month. */
    @Schema(name = "AnnualDealsMonth", description = "Deals of a month.")
    public record Month(
            @Schema(examples = "2026-04") String month,
            @Schema(examples = "86000.00") String revenue,
            @Schema(examples = "34000.00") String cost) {}

    /**
     * Evaluates a year. Pure.
     *
     * @param scheme one with an annual commission
     */
    static AnnualDeals of(AgentProfile agent, int year, Scheme scheme, List<DealSum> deals) {
        AnnualCommission rule = Objects.requireNonNull(scheme.annualCommission());
        BigDecimal revenue = sum(deals, DealSum::revenue);
        BigDecimal cost = sum(deals, DealSum::cost);
        boolean above = revenue.compareTo(rule.revenueAbove()) > 0;
        BigDecimal commission = (above ? revenue.subtract(cost).max(BigDecimal.ZERO) : BigDecimal.ZERO)
                .multiply(rule.percent())
                .movePointLeft(2)
                .setScale(rule.scale(), RoundingMode.HALF_UP);
        String words = Decimals.money(revenue) + (above ? " > " : " ≤ ") + Decimals.money(rule.revenueAbove()) + ": "
                + (above
                        ? Decimals.plain(rule.percent()) + "% × max(0, " + Decimals.money(revenue) + " − "
                                + Decimals.money(cost) + "), rounded half-up once: " + Decimals.money(commission)
                        : "nothing");
        return new AnnualDeals(
                agent.agentId(),
                year,
                scheme.scheme(),
                scheme.version(),
                Decimals.money(revenue),
                Decimals.money(cost),
                Decimals.money(commission),
                words,
                deals.stream()
                        .map(deal -> new Month(
                                YearMonth.from(deal.month()).toString(),
                                Decimals.money(deal.revenue()),
                                Decimals.money(deal.cost())))
                        .toList());
    }

    private static BigDecimal sum(List<DealSum> deals, Function<DealSum, BigDecimal> part) {
        return deals.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
