package dev.ringback.scoring.scheme;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The versions of schemes a month goes by.
 *
 * @param byName by scheme, those of the whole month
 * @param changes penalty lists that take over within it, for cases of their day and later
 */
public record Versions(Map<String, Scheme> byName, List<Scheme> changes) {
    private static final String SINCE = "@";

    /** Keeps unmodifiable copies. */
    public Versions {
        byName = Map.copyOf(byName);
        changes = List.copyOf(changes);
    }

    /** Those in force for a month. */
    public static Versions inForce(SchemeCatalog catalog, Collection<String> names, YearMonth month) {
        Map<String, Scheme> byName = new TreeMap<>();
        List<Scheme> changes = new ArrayList<>();
        for (String name : names) {
            catalog.findInForce(name, month.atDay(1)).ifPresent(scheme -> byName.put(name, scheme));
            if (ItemList.NAMES.contains(name)) {
                changes.addAll(catalog.changes(name, month));
            }
        }
        return new Versions(byName, changes);
    }

    /** Those a closed month names. */
    public static Versions named(SchemeCatalog catalog, Map<String, String> names) {
        Map<String, Scheme> byName = new TreeMap<>();
        List<Scheme> changes = new ArrayList<>();
        names.forEach((key, version) -> {
            int since = key.indexOf(SINCE);
            if (since < 0) {
                byName.put(key, catalog.version(key, version));
            } else {
                changes.add(catalog.version(key.substring(0, since), version));
            }
        });
        return new Versions(byName, changes);
    }

    /** Version by scheme; one that takes over within the month stands under its scheme and date, as {@code S3@2026-04-16}. */
    public Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        byName.forEach((name, scheme) -> names.put(name, scheme.version()));
        changes.forEach(scheme -> names.put(scheme.scheme() + SINCE + scheme.effectiveFrom(), scheme.version()));
        return names;
    }

    /** The same with other versions in the place of all of their schemes, and of schemes that are not there. */
    public Versions with(Collection<Scheme> drafts) {
        Map<String, Scheme> replaced = new TreeMap<>(byName);
        List<Scheme> others = new ArrayList<>(changes);
        for (Scheme draft : drafts) {
            replaced.put(draft.scheme(), draft);
            others.removeIf(scheme -> scheme.scheme().equals(draft.scheme()));
        }
        return new Versions(replaced, others);
    }

    /** The penalty lists among them. */
    public ItemList list() {
        return new ItemList(Stream.concat(byName.values().stream(), changes.stream())
                .filter(scheme -> ItemList.NAMES.contains(scheme.scheme()))
                .toList());
    }
}
