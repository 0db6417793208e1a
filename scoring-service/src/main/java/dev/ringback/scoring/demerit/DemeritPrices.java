package dev.ringback.scoring.demerit;

import dev.ringback.scoring.measure.DemeritCase;
import dev.ringback.scoring.scheme.Arithmetic;
import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.scheme.ItemCost;
import dev.ringback.scoring.scheme.ItemList;
import dev.ringback.scoring.scheme.ItemRule;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prices charged cases by the items of the penalty lists, each by its own circumstances and by the list of its day (S3, S4, S6). A case that no longer stands shows twice, charged and reversed, and the cases behind it move up. Pure.
 */
public final class DemeritPrices {
    private DemeritPrices() {}

    /** The entries of some cases, in their order. */
    public static List<DemeritEntry> entries(List<DemeritCase> cases, ItemList items) {
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
    public static DemeritEntry charge(DemeritCase each, ItemList items) {
        return entry(DemeritEntry.Kind.CHARGE, each, cost(each, items));
    }

    /** What takes the charge of an overturned case back. */
    public static DemeritEntry reversal(DemeritCase each, ItemList items) {
        return entry(DemeritEntry.Kind.REVERSAL, each, cost(each, items).negate());
    }

    /** Sum of the entries' points. */
    public static BigDecimal points(List<DemeritEntry> entries) {
        return entries.stream().map(entry -> new BigDecimal(entry.points())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Sum of the entries' yuan. */
    public static BigDecimal yuan(List<DemeritEntry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.amount()))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static DemeritEntry entry(DemeritEntry.Kind kind, DemeritCase each, ItemCost cost) {
        return new DemeritEntry(
                kind,
                each.agentId(),
                each.orgUnitId(),
                each.incidentId(),
                each.findingId(),
                each.complaintId(),
                each.item(),
                Decimals.plain(cost.points()),
                cost.yuan().signum() == 0 ? null : Decimals.money(cost.yuan()),
                each.circumstances().quantity() == null
                        ? null
                        : Decimals.plain(each.circumstances().quantity()),
                each.circumstances().number(),
                cost.arithmetic(),
                Arithmetic.inChinese(cost.arithmetic()),
                each.occurredOn(),
                YearMonth.from(each.occurredOn()).toString(),
                kind == DemeritEntry.Kind.REVERSAL && each.overturnedAt() != null
                        ? each.overturnedAt()
                        : each.madeAt());
    }

    /** What a case costs under an item as it holds on its day. One that was explained beforehand costs nothing (S4-2). */
    public static ItemCost cost(DemeritCase each, ItemRule item) {
        return each.exempt() ? ItemCost.nothing("explained beforehand: exempt") : item.cost(each.circumstances());
    }

    /** An incident under no item, or under one the lists do not price, is on record and costs nothing. */
    private static ItemCost cost(DemeritCase each, ItemList items) {
        Optional<ItemRule> item = Optional.ofNullable(each.item()).flatMap(id -> items.find(id, each.occurredOn()));
        return item.map(rule -> cost(each, rule)).orElseGet(() -> ItemCost.nothing("under no priced item"));
    }
}
