package dev.ringback.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.gateway.testing.GatewayTest;
import dev.ringback.stack.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitTest.Tight.class)
class RateLimitTest extends GatewayTest {

    public static final class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ringback.gateway.rate-limit.requests-per-second", "1", "ringback.gateway.rate-limit.burst", "20");
        }
    }

    @Test
    void callerBeyondItsBurstWaitsAndOthersDoNot() {
        int passed = 0;
        Response refused = null;
        for (int i = 0; i < 200 && refused == null; i++) {
            Response response = as("greedy");
            if (response.statusCode() == 200) {
                passed++;
            } else {
                refused = response;
            }
        }

        assertThat(passed).isGreaterThanOrEqualTo(20);
        assertThat(refused).isNotNull();
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("code", equalTo("RATE_LIMITED"));
        assertThat(as("modest").statusCode()).isEqualTo(200);
        assertThat(services.callrecord().seen()).hasSize(passed + 1);
    }

    @Test
    void guessingTokensIsLimitedByAddressAndDoesNotTouchThoseWithAToken() {
        int status = 401;
        for (int i = 0; i < 200 && status == 401; i++) {
            status = given().header("Authorization", "Bearer guess-" + i)
                    .get("/v1/call-records")
                    .statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(as("honest").statusCode()).isEqualTo(200);
    }

    private static Response as(String subject) {
        return given().header("Authorization", "Bearer " + TestTokens.token("agent", subject))
                .get("/v1/call-records");
    }
}
