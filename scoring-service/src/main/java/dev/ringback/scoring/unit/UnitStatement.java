package dev.ringback.scoring.unit;

import dev.ringback.scoring.demerit.DemeritEntry;
import dev.ringback.scoring.demerit.DemeritPrices;
import dev.ringback.scoring.measure.DemeritCase;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Arithmetic;
import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.scheme.ItemList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a team, site or store is charged in a month (S7, S4).
 *
 * @param points demerit points of all lines
 * @param recommendedFines yuan of all lines, recommended and never taken without a person (SCORE-3)
 * @param lines an item each, those with a case
 * @param entries charges and reversals in the order of what happened
 * @param state closed: the content stays, the digest with it
 * @param adjustments differences of closed months that this month carries, beside its points and fines (invariant 7)
 * @param digest SHA-256 over the canonical form, without generated ids
 */
@Schema(description = "What an org unit is charged in a month, never split to its agents.")
public record UnitStatement(
        @Schema(examples = "site-1") String orgUnitId,
        @Schema(examples = "2026-04") String month,
        @Schema(examples = "10") String points,
        @Schema(examples = "10.00") String recommendedFines,
        List<Line> lines,
        List<DemeritEntry> entries,
        @Schema(examples = "OPEN") String state,
        List<UnitAdjustment> adjustments,

        @Schema(examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest) {

    private static final String OPEN = "OPEN";

    /**
     * The cases of an item that stand, and their sum.
     *
     * @param points exact
     * @param amount yuan
     */
    @Schema(name = "UnitStatementLine", description = "An item with its cases that stand.")
    public record Line(
            @Schema(examples = "S3:8.2") String item,
            @Schema(examples = "2") int cases,
            @Schema(examples = "2") String points,
            @Schema(examples = "0.00") String amount,

            @Schema(examples = "case 1 of the month: 1 = 1; case 2 of the month: 1 = 1")
            String arithmetic,

            @Schema(examples = "当月第 1 例：1 = 1；当月第 2 例：1 = 1")
            String arithmeticZh) {

        private static Line of(String item, List<DemeritEntry> charges) {
            String arithmetic = charges.stream().map(DemeritEntry::arithmetic).collect(Collectors.joining("; "));
            return new Line(
                    item,
                    charges.size(),
                    Decimals.plain(DemeritPrices.points(charges)),
                    Decimals.money(DemeritPrices.yuan(charges)),
                    arithmetic,
                    Arithmetic.inChinese(arithmetic));
        }
    }

    /** The statement over a unit's cases of the month. */
    static UnitStatement of(String unit, ScoringMonth month, List<DemeritCase> cases, ItemList items) {
        List<DemeritEntry> entries = DemeritPrices.entries(cases, items);
        Map<String, List<DemeritEntry>> byItem = new TreeMap<>();
        for (DemeritCase each : cases) {
            if (each.stands() && each.item() != null) {
                byItem.computeIfAbsent(each.item(), key -> new ArrayList<>()).add(DemeritPrices.charge(each, items));
            }
        }
        List<Line> lines = new ArrayList<>();
        byItem.forEach((item, charges) -> lines.add(Line.of(item, charges)));
        return new UnitStatement(
                        unit,
                        month.month().toString(),
                        Decimals.plain(DemeritPrices.points(entries)),
                        Decimals.money(DemeritPrices.yuan(entries)),
                        List.copyOf(lines),
                        entries,
                        OPEN,
                        List.of(),
                        "")
                .digested();
    }

    /** With what the month carries for closed ones. */
    UnitStatement carrying(List<UnitAdjustment> differences) {
        return with(state, differences, "").digested();
    }

    UnitStatement closed() {
        return with("CLOSED", adjustments, digest);
    }

    /** Whether there is nothing to tell. */
    boolean isEmpty() {
        return entries.isEmpty() && adjustments.isEmpty();
    }

    /** Yuan that are recommended in the month, for itself and for closed ones. */
    public BigDecimal finesWithAdjustments() {
        return adjustments.stream()
                .map(each -> new BigDecimal(each.recommendedFines()))
                .reduce(new BigDecimal(recommendedFines), BigDecimal::add);
    }

    private UnitStatement digested() {
        return with(state, adjustments, UnitDigest.of(this));
    }

    private UnitStatement with(String newState, List<UnitAdjustment> newAdjustments, String newDigest) {
        return new UnitStatement(
                orgUnitId,
                month,
                points,
                recommendedFines,
                lines,
                entries,
                newState,
                List.copyOf(newAdjustments),
                newDigest);
    }
}
