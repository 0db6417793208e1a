package dev.ringback.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedStackTest {

    private final EmbeddedStack stack = EmbeddedStack.shared();

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void everyDurabilitySettingIsOn(String setting) throws SQLException {
        try (Connection connection = connect("ringback_task");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void ownerMakesTablesInItsOwnDatabaseOnly() throws SQLException {
        try (Connection connection = connect("ringback_scoring");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE probe (id int)");
            statement.execute("DROP TABLE probe");
        }
        Properties foreign = credentials("ringback_scoring");
        assertThatThrownBy(() -> DriverManager.getConnection(stack.jdbcUrl("ringback_task"), foreign))
                .hasMessageContaining("permission denied");
    }

    /** Goes red if the server trusted everybody on the machine, as its library sets it up. */
    @Test
    void nobodyComesInWithoutThePassword() {
        for (String user : List.of("postgres", "ringback_task")) {
            Properties guess = new Properties();
            guess.setProperty("user", user);
            guess.setProperty("password", "guess");
            assertThatThrownBy(() -> DriverManager.getConnection(stack.jdbcUrl("ringback_task"), guess))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void brokerRefusesATopicNobodyCreated() throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", stack.bootstrapServers());
        try (Admin admin = Admin.create(config)) {
            admin.createTopics(List.of(new NewTopic("probe", 1, (short) 1)))
                    .all()
                    .get();
            assertThat(admin.listTopics().names().get()).containsExactly("probe");
            assertThatThrownBy(() -> admin.describeTopics(List.of("mistyped"))
                            .allTopicNames()
                            .get())
                    .hasMessageContaining("UnknownTopicOrPartition");
        }
    }

    @Test
    void tokenIsVerifiedByThePublishedKey() throws Exception {
        JwtClaims claims = consumer().processToClaims(TestTokens.token("agent supervisor", "A-1"));

        assertThat(claims.getSubject()).isEqualTo("A-1");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("agent", "supervisor");
    }

    @Test
    void badTokensAreRefused() {
        for (String bad : List.of(
                TestTokens.expired("agent", "A-1"),
                TestTokens.foreignKey("agent", "A-1"),
                TestTokens.wrongAudience("agent", "A-1"),
                TestTokens.wrongIssuer("agent", "A-1"))) {
            assertThatThrownBy(() -> consumer().processToClaims(bad)).isInstanceOf(InvalidJwtException.class);
        }
    }

    @Test
    void discoveryNamesTheIssuerAndItsKeys() throws Exception {
        String document = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(stack.issuerUrl() + "/.well-known/openid-configuration"))
                                .build(),
                        BodyHandlers.ofString())
                .body();

        assertThat(document)
                .contains("\"issuer\":\"" + stack.issuerUrl() + "\"")
                .contains("\"jwks_uri\":\"" + stack.issuerUrl() + "/jwks\"");
    }

    @Test
    void businessClockMovesAndComesBack() {
        Instant april = Instant.parse("2026-04-01T01:00:00Z");

        TestClock.set(april);
        assertThat(TestClock.now()).isBetween(april, april.plusSeconds(20));
        TestClock.advance(Duration.ofDays(30));
        assertThat(TestClock.now()).isBetween(april.plus(Duration.ofDays(30)), april.plus(Duration.ofDays(31)));
        TestClock.reset();
        assertThat(stack.clock().offset()).isZero();
    }

    @Test
    void applicationUnderTestIsToldWhereEverythingIs() {
        RingbackTestResource resource = new RingbackTestResource();
        resource.init(Map.of("database", "ringback_task"));

        assertThat(resource.start())
                .containsEntry("quarkus.datasource.jdbc.url", stack.jdbcUrl("ringback_task"))
                .containsEntry("quarkus.datasource.username", "ringback_task")
                .containsEntry("kafka.bootstrap.servers", stack.bootstrapServers())
                .containsEntry("quarkus.oidc.auth-server-url", stack.issuerUrl())
                .containsEntry("ringback.clock.mode", "development")
                .containsEntry("ringback.clock.file", stack.clock().path().toString());
        TestClock.advance(Duration.ofDays(1));
        resource.stop();
        assertThat(stack.clock().offset()).isZero();
    }

    @Test
    void applicationWithoutADatabaseIsToldOfNone() {
        RingbackTestResource resource = new RingbackTestResource();
        resource.init(Map.of());

        assertThat(resource.start())
                .containsOnlyKeys("quarkus.oidc.auth-server-url", "ringback.clock.mode", "ringback.clock.file");
        assertThatThrownBy(() -> stack.jdbcUrl("ringback_mistyped")).isInstanceOf(IllegalArgumentException.class);
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(stack.issuerUrl() + "/jwks")))
                .setExpectedIssuer(stack.issuerUrl())
                .setExpectedAudience("ringback")
                .setRequireExpirationTime()
                .setRequireSubject()
                .build();
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(database), credentials(database));
    }

    private static Properties credentials(String database) {
        Properties credentials = new Properties();
        credentials.setProperty("user", database);
        credentials.setProperty("password", EmbeddedStack.PASSWORD);
        return credentials;
    }
}
