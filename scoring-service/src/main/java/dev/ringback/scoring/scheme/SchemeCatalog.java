package dev.ringback.scoring.scheme;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.ringback.platform.json.EventJson;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The schemes this service knows. What ships with it is stored at start, once for each version; what is stored is what
 * is used, and a shipped document that says something else under a stored version stops the start (G7).
 */
@ApplicationScoped
public class SchemeCatalog {
    private static final List<String> SHIPPED = List.of(
            "schemes/S1-1.json",
            "schemes/S1-2.json",
            "schemes/S2-1.json",
            "schemes/S3-1.json",
            "schemes/S3-2.json",
            "schemes/S4-1.json",
            "schemes/S5-1.json",
            "schemes/S6-1.json");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final AgroalDataSource dataSource;
    private volatile List<Scheme> schemes = List.of();

    SchemeCatalog(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores what ships and loads what is stored. */
    @Transactional
    void start(@Observes StartupEvent event) {
        try (Connection connection = dataSource.getConnection()) {
            for (String resource : SHIPPED) {
                store(connection, read(resource));
            }
            schemes = load(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot load the scoring schemes", e);
        }
    }

    /** The version of a scheme that applies to a whole month: the one in force on its first day. */
    public Scheme inForce(String scheme, YearMonth month) {
        return findInForce(scheme, month.atDay(1))
                .orElseThrow(
                        () -> new IllegalStateException("No version of scheme " + scheme + " applies to " + month));
    }

    /** The version that applies to a day: the latest that has taken effect, and of these the one stored last. */
    public Optional<Scheme> findInForce(String scheme, LocalDate day) {
        return schemes.stream()
                .filter(each ->
                        each.scheme().equals(scheme) && !each.effectiveFrom().isAfter(day))
                .reduce((one, next) -> next.effectiveFrom().isAfter(one.effectiveFrom()) ? next : one);
    }

    /** The versions that take effect within a month, behind its first day, by their dates. */
    public List<Scheme> changes(String scheme, YearMonth month) {
        return schemes.stream()
                .filter(each -> each.scheme().equals(scheme)
                        && each.effectiveFrom().isAfter(month.atDay(1))
                        && !each.effectiveFrom().isAfter(month.atEndOfMonth()))
                .filter(each -> findInForce(scheme, each.effectiveFrom()).equals(Optional.of(each)))
                .sorted(Comparator.comparing(Scheme::effectiveFrom))
                .toList();
    }

    /** A version by name, whether or not a later one has taken over. */
    public Scheme version(String scheme, String version) {
        return find(scheme, version)
                .orElseThrow(
                        () -> new IllegalStateException("Scheme " + scheme + " has no version " + version + " here"));
    }

    /** A version, if it is stored. */
    Optional<Scheme> find(String scheme, String version) {
        return schemes.stream()
                .filter(each -> each.scheme().equals(scheme) && each.version().equals(version))
                .findFirst();
    }

    /** Takes note of versions that were stored since; rows are only added, so their number tells. */
    @Transactional
    void refresh() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM scheme");
                ResultSet row = count.executeQuery()) {
            if (row.next() && row.getInt(1) != schemes.size()) {
                schemes = load(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot load the scoring schemes", e);
        }
    }

    /** Stores a version in the caller's transaction; the same again changes nothing, other content is refused. */
    static void store(Connection connection, JsonNode document) throws SQLException {
        Scheme scheme = parse(document.toString());
        String digest = digest(document);
        String insert = """
                INSERT INTO scheme (scheme, version, effective_from, digest, document, stored_at)
                VALUES (?, ?, ?, ?, ?::jsonb, now()) ON CONFLICT DO NOTHING
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, scheme.scheme());
            statement.setString(2, scheme.version());
            statement.setObject(3, scheme.effectiveFrom());
            statement.setString(4, digest);
            statement.setString(5, document.toString());
            statement.executeUpdate();
        }
        requireSame(connection, scheme, digest);
    }

    private static void requireSame(Connection connection, Scheme scheme, String digest) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT digest FROM scheme WHERE scheme = ? AND version = ?")) {
            statement.setString(1, scheme.scheme());
            statement.setString(2, scheme.version());
            try (ResultSet row = statement.executeQuery()) {
                if (row.next() && !row.getString(1).equals(digest)) {
                    throw new IllegalStateException(
                            "Scheme %s version %s is stored with other content. Changed content needs a new version."
                                    .formatted(scheme.scheme(), scheme.version()));
                }
            }
        }
    }

    private static List<Scheme> load(Connection connection) throws SQLException {
        List<Scheme> loaded = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT document FROM scheme ORDER BY stored_at DESC, scheme, version");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                loaded.add(parse(rows.getString(1)));
            }
        }
        return List.copyOf(loaded);
    }

    /** Reads a scheme document. */
    static Scheme parse(String json) {
        try {
            return MAPPER.readValue(json, Scheme.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Not a scoring scheme", e);
        }
    }

    private static JsonNode read(String resource) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The scoring scheme " + resource + " is missing");
            }
            return MAPPER.readTree(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the scoring scheme " + resource, e);
        }
    }

    /** SHA-256 over the document with sorted keys and no white space. */
    private static String digest(JsonNode document) {
        TreeMap<?, ?> sorted = MAPPER.convertValue(document, TreeMap.class);
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(EventJson.write(sorted)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
