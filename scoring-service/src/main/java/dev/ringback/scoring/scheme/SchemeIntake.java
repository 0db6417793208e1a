package dev.ringback.scoring.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.problem.Violation;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes scheme versions of regulation packs in. A penalty list holds from the pack's date on, for cases of that day and later; what
 * looks at a whole month holds from the first month that begins on the date or later: no such rule changes within the month.
 */
@ApplicationScoped
public class SchemeIntake {
    private static final String EFFECTIVE_FROM = "effectiveFrom";
    private static final String VERSION = "/version";
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final AgroalDataSource dataSource;
    private final SchemeCatalog catalog;

    SchemeIntake(AgroalDataSource dataSource, SchemeCatalog catalog) {
        this.dataSource = dataSource;
        this.catalog = catalog;
    }

    /**
     * What keeps a scheme from being taken.
     *
     * @param scheme as the packs' schema describes it, without effectiveFrom
     * @param date of the pack, absent while nobody knows
     * @return the fault with its place within the scheme
     */
    public Optional<Violation> fault(JsonNode scheme, @Nullable LocalDate date) {
        Optional<Violation> contradiction = contradiction(scheme);
        if (contradiction.isPresent()) {
            return contradiction;
        }
        Scheme read = draft(scheme);
        Optional<Scheme> stored = catalog.find(read.scheme(), read.version());
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        if (!read(scheme, stored.get().effectiveFrom()).equals(stored.get())) {
            return Optional.of(new Violation(
                    VERSION, "VERSION_TAKEN", "is stored with other content; changed content needs a new version"));
        }
        boolean superseded = date != null
                && catalog.findInForce(read.scheme(), date)
                        .filter(later -> later.version().equals(read.version()))
                        .isEmpty();
        return superseded
                ? Optional.of(new Violation(
                        VERSION,
                        "SUPERSEDED",
                        "a later version is in force; to go back, give the content a new version"))
                : Optional.empty();
    }

    /** A scheme without faults, as it would be if it had always been in force. */
    public static Scheme draft(JsonNode scheme) {
        return read(scheme, ALWAYS);
    }

    private static Scheme read(JsonNode scheme, LocalDate from) {
        return SchemeCatalog.parse(dated(scheme, from).toString());
    }

    /**
     * What contradicts itself in a scheme, whatever else is stored.
     *
     * @param scheme as the packs' schema describes it, without effectiveFrom
     */
    public static Optional<Violation> contradiction(JsonNode scheme) {
        Set<String> ids = new HashSet<>();
        ids.add(scheme.path("pay").path("id").asText());
        for (int i = 0; i < scheme.path("rules").size(); i++) {
            if (!ids.add(scheme.path("rules").get(i).path("id").asText())) {
                return Optional.of(new Violation("/rules/" + i + "/id", "DUPLICATE", "is the id of another rule"));
            }
        }
        try {
            draft(scheme);
            return Optional.empty();
        } catch (UncheckedIOException notOne) {
            return Optional.of(refusal(notOne));
        }
    }

    /** What a rule itself refuses, such as tiers with a gap, under the place of the rule. */
    private static Violation refusal(UncheckedIOException notOne) {
        if (notOne.getCause() instanceof ValueInstantiationException refused
                && refused.getCause() instanceof IllegalArgumentException why) {
            String place = refused.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
            return new Violation(place, "CONTRADICTION", String.valueOf(why.getMessage()));
        }
        return new Violation("", "SCHEME", "is not a scheme this service can evaluate");
    }

    /** Stores a scheme without faults. One that is in force already stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(JsonNode scheme, LocalDate date) {
        boolean known = catalog.find(
                        scheme.path("scheme").asText(), scheme.path("version").asText())
                .isPresent();
        if (known) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            SchemeCatalog.store(connection, dated(scheme, date));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot store a scoring scheme", e);
        }
    }

    private static JsonNode dated(JsonNode scheme, LocalDate from) {
        ObjectNode dated = scheme.deepCopy();
        return dated.put(EFFECTIVE_FROM, from.toString());
    }
}
