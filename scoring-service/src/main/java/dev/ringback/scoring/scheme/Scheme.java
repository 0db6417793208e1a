package dev.ringback.scoring.scheme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A versioned scoring scheme.
 *
 * @param scheme name, e.g. {@code S1}
 * @param version never reused for other content
 * @param title what the scheme scores
 * @param source where in the regulations it stands
 * @param effectiveFrom first day it applies to, until a later version takes over: a penalty list to cases of that day on, other rules to whole months from then on
 * @param rules in the order of the statement's lines; ids are unique
 * @param pay how the score becomes money, absent in a scheme of points alone
 * @param annual how the months become a year-end bonus, absent where there is none
 * @param annualCommission what a year of deals earns beside the months, absent where there is nothing
 */
public record Scheme(
        String scheme,
        String version,
        String title,
        String source,
        @JsonDeserialize(using = EffectiveFrom.class) LocalDate effectiveFrom,
        List<Rule> rules,
        @Nullable PayRule pay,
        @Nullable AnnualRule annual,
        @Nullable AnnualCommission annualCommission) {

    /** The scheme of the callback agents (000 part 1). */
    public static final String CALLBACK_AGENT = "S1";

    /** The medical callback agents (002 part 2), paid by the piece. */
    public static final String PIECEWORK = "S2";

    /** The demerits of seats and sites (003 part 5). */
    public static final String DEMERITS = "S3";

    /** The fines of stores (001 section 8). */
    public static final String STORE_FINES = "S4";

    /** The operations model: rates and weighted factors, beside all pay (003 attachment 4). */
    public static final String OPERATIONS = "S5";

    /** The cost of office telephones (003 parts 2 and 3). */
    public static final String TELEPHONE_COST = "S6";

    /** Refuses a scheme with missing members, or in which two rules share an id. */
    public Scheme {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        rules = List.copyOf(rules);
        Set<String> ids = new HashSet<>();
        if (pay != null) {
            ids.add(pay.id());
        }
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException(
                        "Scheme %s version %s has two rules %s".formatted(scheme, version, rule.id()));
            }
        }
    }

    /** The rule with the id. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
