package dev.ringback.scoring.scheme;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A versioned scoring scheme.
 *
 * @param scheme name, e.g. {@code S1}
 * @param version never reused for other content
 * @param title what the scheme scores
 * @param source where in the regulations it stands
 * @param effectiveFrom first month it applies to, until a later version takes over
 * @param rules in the order of the statement's lines; ids are unique
 */
public record Scheme(
        String scheme,
        String version,
        String title,
        String source,
        YearMonth effectiveFrom,
        List<Rule> rules,
        PayRule pay) {

    /** The scheme of the callback agents (000 part 1). */
    public static final String CALLBACK_AGENT = "S1";

    /** Refuses a scheme in which two rules share an id. */
    public Scheme {
        rules = List.copyOf(rules);
        Set<String> ids = new HashSet<>(Set.of(pay.id()));
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException(
                        "Scheme %s version %s has two rules %s".formatted(scheme, version, rule.id()));
            }
        }
    }
}
