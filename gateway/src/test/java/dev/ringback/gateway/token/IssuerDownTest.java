package dev.ringback.gateway.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IssuerDownTest.NoIssuer.class)
class IssuerDownTest extends GatewayTest {

    public static final class NoIssuer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // Nothing listens on the discard port.
            return Map.of("quarkus.oidc.auth-server-url", "http://127.0.0.1:9");
        }
    }

    @Test
    void gatewayStartsAndSaysThatItCannotCheckInsteadOfCallingGoodTokensBad() {
        authorised()
                .get("/v1/call-records")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("SERVICE_UNAVAILABLE"));
        given().get("/q/health/ready").then().statusCode(200);
    }
}
