package dev.ringback.scoring.statement;

import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.ItemList;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.scheme.Versions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions a month's statements are computed by.
 *
 * @param forced a scheme that scores everybody, in a trial; absent where the pay profile decides
 */
public record Schemes(Versions versions, @Nullable String forced) {
    private static final List<String> PAYING = List.of(Scheme.CALLBACK_AGENT, Scheme.PIECEWORK);

    /** Schemes that show how work goes, and neither pay nor charge. */
    private static final List<String> BESIDE = List.of(Scheme.OPERATIONS);

    private static final List<String> NAMES =
            Stream.of(PAYING, ItemList.NAMES, BESIDE).flatMap(List::stream).toList();

    /** Those in force for a month. */
    public static Schemes inForce(SchemeCatalog catalog, ScoringMonth month) {
        return new Schemes(Versions.inForce(catalog, NAMES, month.month()), null);
    }

    /** Those in force for a month, everybody scored by one of them. */
    static Schemes trial(SchemeCatalog catalog, ScoringMonth month, String scheme) {
        return new Schemes(inForce(catalog, month).versions(), scheme);
    }

    /** Those a month was closed by. */
    public static Schemes at(SchemeCatalog catalog, Map<String, String> names) {
        return new Schemes(Versions.named(catalog, names), null);
    }

    /** The same with drafts in the place of all versions of their schemes. */
    public Schemes with(List<Scheme> drafts) {
        return new Schemes(versions.with(drafts), forced);
    }

    /** The scheme an agent is scored by; nobody's is that of all. A month that was closed before his scheme was known goes by that of all. */
    Scheme scoring(@Nullable AgentProfile agent) {
        String name = forced != null ? forced : agent == null ? Scheme.CALLBACK_AGENT : agent.scheme();
        return find(name).orElseGet(() -> required(Scheme.CALLBACK_AGENT));
    }

    /** The schemes that score somebody. */
    public Collection<Scheme> paying() {
        return PAYING.stream().flatMap(name -> find(name).stream()).toList();
    }

    /** All of them, those that take over within the month too. */
    public Collection<Scheme> all() {
        return Stream.concat(versions.byName().values().stream(), versions.changes().stream())
                .toList();
    }

    /** The penalty lists beside the score. */
    public ItemList items() {
        return versions.list();
    }

    /** A scheme, when it was there. */
    public Optional<Scheme> find(String name) {
        return Optional.ofNullable(versions.byName().get(name));
    }

    private Scheme required(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("the month has no scheme " + name));
    }
}
