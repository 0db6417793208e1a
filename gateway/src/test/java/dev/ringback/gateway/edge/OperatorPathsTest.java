package dev.ringback.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperatorPathsTest extends GatewayTest {

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
}
