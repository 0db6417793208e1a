package dev.ringback.scoring.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The penalty lists of a month, with those that take over within it: a case goes by the version of its own day. An item belongs to
 * one list.
 */
public record ItemList(List<Scheme> schemes) {
    /** The schemes that are penalty lists. */
    public static final List<String> NAMES = List.of(Scheme.DEMERITS, Scheme.STORE_FINES, Scheme.TELEPHONE_COST);

    /** Keeps an unmodifiable copy. */
    public ItemList {
        schemes = List.copyOf(schemes);
    }

    /** The item with the id, as it holds on a day. */
    public Optional<ItemRule> find(String id, LocalDate on) {
        return schemes.stream()
                .filter(scheme -> inForce(scheme, on))
                .flatMap(scheme -> scheme.rule(id).stream())
                .filter(ItemRule.class::isInstance)
                .map(ItemRule.class::cast)
                .findFirst();
    }

    private boolean inForce(Scheme scheme, LocalDate on) {
        return !scheme.effectiveFrom().isAfter(on)
                && schemes.stream()
                        .noneMatch(other -> other.scheme().equals(scheme.scheme())
                                && other.effectiveFrom().isAfter(scheme.effectiveFrom())
                                && !other.effectiveFrom().isAfter(on));
    }
}
