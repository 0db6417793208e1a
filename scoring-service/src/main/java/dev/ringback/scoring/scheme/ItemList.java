package dev.ringback.scoring.scheme;

import java.util.List;
import java.util.Optional;

/** The penalty lists of a month. An item belongs to one of them. */
public record ItemList(List<Scheme> schemes) {
    /** Keeps an unmodifiable copy. */
    public ItemList {
        schemes = List.copyOf(schemes);
    }

    /** The item with the id. */
    public Optional<ItemRule> find(String id) {
        return schemes.stream()
                .flatMap(scheme -> scheme.rule(id).stream())
                .filter(ItemRule.class::isInstance)
                .map(ItemRule.class::cast)
                .findFirst();
    }
}
