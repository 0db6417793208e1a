package dev.ringback.scoring.statement;

import dev.ringback.scoring.demerit.ItemLists;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.ItemList;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions a month's statements are computed by.
 *
 * @param byName version by scheme
 * @param forced a scheme that scores everybody, in a trial; absent where the pay profile decides
 */
public record Schemes(Map<String, Scheme> byName, @Nullable String forced) {
    private static final List<String> PAYING = List.of(Scheme.CALLBACK_AGENT, Scheme.PIECEWORK);

    /** Schemes that show how work goes, and neither pay nor charge. */
    private static final List<String> BESIDE = List.of(Scheme.OPERATIONS);

    /** Keeps an unmodifiable copy. */
    public Schemes {
        byName = Map.copyOf(byName);
    }

    /** Those in force for a month. */
    public static Schemes inForce(SchemeCatalog catalog, ScoringMonth month) {
        return new Schemes(named(name -> catalog.findInForce(name, month.month())), null);
    }

    /** Those in force for a month, everybody scored by one of them. */
    static Schemes trial(SchemeCatalog catalog, ScoringMonth month, String scheme) {
        return new Schemes(inForce(catalog, month).byName(), scheme);
    }

    /** Those a month was closed by. */
    public static Schemes at(SchemeCatalog catalog, Map<String, String> versions) {
        return new Schemes(
                named(name -> Optional.ofNullable(versions.get(name)).map(version -> catalog.version(name, version))),
                null);
    }

    /** The same with other versions in the place of those of their schemes, and of schemes that are not there. */
    public Schemes with(List<Scheme> drafts) {
        Map<String, Scheme> replaced = new TreeMap<>(byName);
        drafts.forEach(draft -> replaced.put(draft.scheme(), draft));
        return new Schemes(replaced, forced);
    }

    /** The scheme an agent is scored by; nobody's is that of all. A month that was closed before his scheme was known goes by that of all. */
    Scheme scoring(@Nullable AgentProfile agent) {
        String name = forced != null ? forced : agent == null ? Scheme.CALLBACK_AGENT : agent.scheme();
        return Objects.requireNonNullElseGet(byName.get(name), () -> required(Scheme.CALLBACK_AGENT));
    }

    /** The schemes that score somebody. */
    public Collection<Scheme> paying() {
        return PAYING.stream().flatMap(name -> find(name).stream()).toList();
    }

    /** The penalty lists beside the score. */
    public ItemList items() {
        return new ItemList(
                ItemLists.NAMES.stream().flatMap(name -> find(name).stream()).toList());
    }

    /** A scheme, when it was there. */
    public Optional<Scheme> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Version by scheme. */
    public Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        byName.forEach((name, scheme) -> versions.put(name, scheme.version()));
        return versions;
    }

    private Scheme required(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("the month has no scheme " + name));
    }

    private interface Lookup {
        Optional<Scheme> find(String name);
    }

    private static Map<String, Scheme> named(Lookup lookup) {
        Map<String, Scheme> schemes = new TreeMap<>();
        Stream.of(PAYING, ItemLists.NAMES, BESIDE)
                .flatMap(List::stream)
                .forEach(name -> lookup.find(name).ifPresent(scheme -> schemes.put(name, scheme)));
        return schemes;
    }
}
