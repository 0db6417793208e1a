package dev.ringback.gateway.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.ringback.gateway.testing.GatewayTest;
import dev.ringback.gateway.testing.RawHttp;
import dev.ringback.stack.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class TokenTest extends GatewayTest {

    @AfterEach
    void nothingWasForwarded() {
        assertThat(services.callrecord().seen()).isEmpty();
    }

    @Test
    void requestWithoutTokenIsAskedForOne() {
        given().get("/v1/call-records")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("UNAUTHENTICATED"), "instance", equalTo("/v1/call-records"));
    }

    @Test
    void unknownPathTellsNothingWithoutToken() {
        given().get("/v1/nothing").then().statusCode(401);
        given().get("/q/openapi").then().statusCode(401);
    }

    static Stream<Arguments> badTokens() {
        String good = TestTokens.token("agent", "A01");
        String[] parts = good.split("\\.");
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("sub", null);
        nobody.put("upn", null);
        return Stream.of(
                Arguments.of("of a foreign key", TestTokens.foreignKey("admin", "A01")),
                Arguments.of("for another audience", TestTokens.wrongAudience("admin", "A01")),
                Arguments.of("of another issuer", TestTokens.wrongIssuer("admin", "A01")),
                Arguments.of("without signature", unsigned(parts[1])),
                Arguments.of("with its signature cut", parts[0] + "." + parts[1] + "."),
                Arguments.of("with its claims changed", parts[0] + "." + parts[1] + "x." + parts[2]),
                Arguments.of("of nobody", TestTokens.of(nobody)),
                Arguments.of("not a token at all", "hello"));
    }

    private static String unsigned(String claims) {
        String head = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return head + "." + claims + ".";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void badTokenIsRefused(String what, String token) {
        given().header("Authorization", "Bearer " + token)
                .post("/v1/call-records")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void expiredTokenIsToldApartSoThatTheClientFetchesANewOne() {
        given().header("Authorization", "Bearer " + TestTokens.expired("agent", "A01"))
                .get("/v1/call-records")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer error=\"invalid_token\", error_description="))
                .body("code", equalTo("TOKEN_EXPIRED"));
    }

    @Test
    void expiredTokenForAnotherAudienceIsJustBad() {
        Map<String, Object> claims = Map.of("exp", 1_000_000_000L, "iat", 999_999_000L, "aud", "another");
        given().header("Authorization", "Bearer " + TestTokens.of(claims))
                .get("/v1/call-records")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void refusalIsInTheCallersLanguage() {
        given().header("Accept-Language", "zh-CN")
                .get("/v1/call-records")
                .then()
                .statusCode(401)
                .header("Content-Language", "zh")
                .body("title", equalTo("未认证"));
    }

    @Test
    void secondTokenBesideAGoodOneIsRefused() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            RawHttp.Answer answer = client.head(
                            "GET /v1/call-records HTTP/1.1",
                            "Host: x",
                            "Authorization: " + bearer(),
                            "Authorization: Bearer " + TestTokens.foreignKey("admin", "A01"))
                    .answer();

            assertThat(answer.status()).isEqualTo(401);
        }
    }
}
