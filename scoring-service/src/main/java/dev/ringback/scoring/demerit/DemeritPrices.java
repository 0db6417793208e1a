package dev.ringback.scoring.demerit;

import dev.ringback.scoring.measure.DemeritCase;
import dev.ringback.scoring.scheme.Rule;
import dev.ringback.scoring.scheme.Scheme;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Prices charged cases by the items of a scheme: the nth case of an item in a month costs base + (n−1) × increment
 * . A case that no longer stands shows twice, charged and reversed, and the cases behind it move up. Pure.
 */
public final class DemeritPrices {
    private DemeritPrices() {}

    /** The entries of some cases, in their order. */
    public static List<DemeritEntry> entries(List<DemeritCase> cases, Scheme items) {
        List<DemeritEntry> entries = new ArrayList<>();
        for (DemeritCase each : cases) {
            entries.add(charge(each, items));
            if (!each.stands()) {
                entries.add(reversal(each, items));
            }
        }
        return List.copyOf(entries);
    }

    /** The charge of a case. */
    public static DemeritEntry charge(DemeritCase each, Scheme items) {
        return entry(DemeritEntry.Kind.CHARGE, each, cost(each, items));
    }

    /** What takes the charge of an overturned case back. */
    public static DemeritEntry reversal(DemeritCase each, Scheme items) {
        return entry(DemeritEntry.Kind.REVERSAL, each, cost(each, items).negate());
    }

    /** Sum of the entries' points. */
    public static BigDecimal sum(List<DemeritEntry> entries) {
        return entries.stream().map(entry -> new BigDecimal(entry.points())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static DemeritEntry entry(DemeritEntry.Kind kind, DemeritCase each, BigDecimal points) {
        return new DemeritEntry(
                kind,
                each.agentId(),
                each.orgUnitId(),
                each.incidentId(),
                each.findingId(),
                each.complaintId(),
                each.item(),
                points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString(),
                each.number(),
                each.occurredOn(),
                YearMonth.from(each.occurredOn()).toString(),
                kind == DemeritEntry.Kind.REVERSAL && each.overturnedAt() != null
                        ? each.overturnedAt()
                        : each.madeAt());
    }

    /** An incident under no item, or under one the scheme does not price, is on record and costs nothing. */
    private static BigDecimal cost(DemeritCase each, Scheme items) {
        if (each.item() != null && items.rule(each.item()).orElse(null) instanceof Rule.PerOccurrence item) {
            return item.cost(each.number());
        }
        return BigDecimal.ZERO;
    }
}
