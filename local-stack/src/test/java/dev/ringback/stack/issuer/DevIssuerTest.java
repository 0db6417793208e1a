package dev.ringback.stack.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevIssuerTest {

    @TempDir
    private Path folder;

    @Test
    void productionModeIsRefused() {
        assertThatThrownBy(() -> DevIssuer.start(folder, 0, "production", Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RINGBACK_MODE=production");
    }

    @Test
    void tokenOfAnEarlierRunIsVerifiedByTheKeysPublishedNow() throws Exception {
        String token;
        try (DevIssuer first = start()) {
            token = json(post(first, "role=agent&role=supervisor%20hr&subject=A-1&org_unit=S1&expires_in=60"))
                    .path("access_token")
                    .asText();
        }
        try (DevIssuer second = start()) {
            JsonWebKeySet keys = new JsonWebKeySet(
                    send(second, HttpRequest.newBuilder(uri(second, "/jwks"))).body());
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                    .setExpectedAudience("ringback")
                    .setRequireExpirationTime()
                    .build()
                    .processToClaims(token);

            assertThat(claims.getStringListClaimValue("groups")).containsExactly("agent", "supervisor", "hr");
            assertThat(claims.getSubject()).isEqualTo("A-1");
            assertThat(claims.getClaimValueAsString("org_unit")).isEqualTo("S1");
            assertThat(claims.getExpirationTime().getValue()
                            - claims.getIssuedAt().getValue())
                    .isEqualTo(60);
        }
    }

    /** The published set must not give the key away. */
    @Test
    void publishedKeyIsPublicOnly() throws Exception {
        try (DevIssuer issuer = start()) {
            JsonNode key = json(send(issuer, HttpRequest.newBuilder(uri(issuer, "/jwks"))))
                    .path("keys")
                    .path(0);

            assertThat(key.path("n").asText()).isNotEmpty();
            assertThat(key.has("d")).isFalse();
            assertThat(key.has("p")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "role=agent",
                "subject=A-1",
                "role=emperor&subject=A-1",
                "role=agent&subject=A-1&expires_in=-1",
                "role=agent&subject=A-1&expires_in=99999999999",
                "role=%zz&subject=A-1"
            })
    void badRequestIsAnsweredWithAReason(String form) throws Exception {
        try (DevIssuer issuer = start()) {
            HttpResponse<String> answer = post(issuer, form);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).path("error_description").asText()).isNotEmpty();
        }
    }

    private DevIssuer start() {
        return DevIssuer.start(folder, 0, null, Clock.systemUTC());
    }

    private static HttpResponse<String> post(DevIssuer issuer, String form) throws Exception {
        return send(
                issuer,
                HttpRequest.newBuilder(uri(issuer, "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(DevIssuer issuer, HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(DevIssuer issuer, String path) {
        return URI.create(issuer.url() + path);
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
