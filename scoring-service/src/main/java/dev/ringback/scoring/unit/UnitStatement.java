package dev.ringback.scoring.unit;

import dev.ringback.scoring.demerit.DemeritEntry;
import dev.ringback.scoring.demerit.DemeritPrices;
import dev.ringback.scoring.measure.DemeritCase;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.scheme.ItemList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a team, site or store is charged in a month (S7, S4).
 *
 * @param points demerit points of all lines
 * @param recommendedFines yuan of all lines, recommended and never taken without a person (SCORE-3)
 * @param lines an item each, those with a case
 * @param entries charges and reversals in the order of what happened
 */
@Schema(description = "What an org unit is charged in a month, never split to its agents.")
public record UnitStatement(
        @Schema(examples = "site-1") String orgUnitId,
        @Schema(examples = "2026-04") String month,
        @Schema(examples = "10") String points,
        @Schema(examples = "10.00") String recommendedFines,
        List<Line> lines,
        List<DemeritEntry> entries) {

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
            String arithmetic) {}

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
        byItem.forEach((item, charges) -> lines.add(new Line(
                item,
                charges.size(),
                Decimals.plain(DemeritPrices.points(charges)),
                Decimals.money(DemeritPrices.yuan(charges)),
                String.join("; ", charges.stream().map(DemeritEntry::arithmetic).toList()))));
        return new UnitStatement(
                unit,
                month.month().toString(),
                Decimals.plain(DemeritPrices.points(entries)),
                Decimals.money(DemeritPrices.yuan(entries)),
                List.copyOf(lines),
                entries);
    }
}
