package dev.ringback.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.gateway.testing.GatewayTest;
import dev.ringback.stack.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnPathsTest extends GatewayTest {

    @Test
    void healthIsTheGatewaysOwnThoughAServiceIsDown() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void metricsCountRequestsByServiceAndStatus() {
        authorised().get("/v1/complaints").then().statusCode(200);
        authorised().get("/v1/scoring").then().statusCode(503);

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("ringback_gateway_requests_total{service=\"complaint-service\",status=\"200\"}"))
                .body(containsString("ringback_gateway_requests_total{service=\"scoring-service\",status=\"503\"}"))
                .body(containsString("ringback_gateway_request_time_seconds_bucket{service=\"complaint-service\""))
                .body(containsString("ringback_gateway_rate_limited_total"));
    }

    @Test
    void documentsAreListedAndFetchedWithoutTokenAndWithoutForwardingOne() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .body(
                        "documents.service",
                        hasItems("task-service", "callrecord-service", "complaint-service", "scoring-service"))
                .body("documents.href", hasItems("/openapi/task-service"));
        given().header("Authorization", "Bearer " + TestTokens.expired("agent", "A01"))
                .get("/openapi/callrecord-service?format=json")
                .then()
                .statusCode(200)
                .body(
                        "uri", equalTo("/q/openapi?format=json"),
                        "headers.authorization", nullValue());
    }

    @Test
    void documentsAreForReadingOnly() {
        given().body("x").post("/openapi/callrecord-service").then().statusCode(405);
        given().get("/openapi/nobody").then().statusCode(404);
        assertThat(services.callrecord().seen()).isEmpty();
    }
}
