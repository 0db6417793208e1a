package dev.ringback.scoring.statement;

import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import java.util.Map;
import java.util.Objects;

/**
 * The versions a month's statements are computed by.
 *
 * @param scoring points and pay
 * @param demerits the items beside the score
 */
public record Schemes(Scheme scoring, Scheme demerits) {

    /** Those in force for a month. */
    public static Schemes inForce(SchemeCatalog catalog, ScoringMonth month) {
        return new Schemes(
                catalog.inForce(Scheme.CALLBACK_AGENT, month.month()), catalog.inForce(Scheme.DEMERITS, month.month()));
    }

    /** Those a month was closed by. */
    static Schemes at(SchemeCatalog catalog, Map<String, String> versions) {
        return new Schemes(
                catalog.version(Scheme.CALLBACK_AGENT, version(versions, Scheme.CALLBACK_AGENT)),
                catalog.version(Scheme.DEMERITS, version(versions, Scheme.DEMERITS)));
    }

    /** Version by scheme. */
    public Map<String, String> versions() {
        return Map.of(scoring.scheme(), scoring.version(), demerits.scheme(), demerits.version());
    }

    private static String version(Map<String, String> versions, String scheme) {
        return Objects.requireNonNull(versions.get(scheme), "the month was closed without scheme " + scheme);
    }
}
