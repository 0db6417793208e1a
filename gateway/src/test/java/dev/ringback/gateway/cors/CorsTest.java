package dev.ringback.gateway.cors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.gateway.testing.FakeServices;
import dev.ringback.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorsTest extends GatewayTest {

    private static final String ALLOWED = FakeServices.ALLOWED_ORIGIN;
    private static final String FOREIGN = "https://desk.example.com.evil.test";

    @Test
    void preflightOfAnAllowedOriginIsAnsweredWithoutAToken() {
        given().header("Origin", ALLOWED)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key")
                .options("/v1/call-records")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", ALLOWED)
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Allow-Headers", containsString("Authorization"))
                .header("Access-Control-Max-Age", "600")
                .header("Access-Control-Allow-Credentials", nullValue());
        assertThat(services.callrecord().seen()).isEmpty();
    }

    @Test
    void preflightOfAnotherOriginIsRefusedWithAReason() {
        given().header("Origin", FOREIGN)
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/call-records")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .body("code", equalTo("ORIGIN_NOT_ALLOWED"));
        assertThat(services.callrecord().seen()).isEmpty();
    }

    @Test
    void answersToAnAllowedOriginMayBeReadThereWithTheirHeaders() {
        authorised()
                .header("Origin", ALLOWED)
                .get("/v1/call-records?act=status&code=201")
                .then()
                .statusCode(201)
                .header("Access-Control-Allow-Origin", ALLOWED)
                .header("Access-Control-Expose-Headers", containsString("Location"))
                .header("Access-Control-Expose-Headers", containsString("Link"))
                .header("Vary", containsString("origin"));
    }

    @Test
    void refusalsMayBeReadToo() {
        given().header("Origin", ALLOWED)
                .get("/v1/call-records")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", ALLOWED)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void answersToAnotherOriginAreNotMarkedAndNotRefused() {
        authorised()
                .header("Origin", FOREIGN)
                .get("/v1/call-records")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
        authorised().get("/v1/call-records").then().header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void catalogueKeepsBothThatItsAnswerVariesWith() {
        assertThat(authorised()
                        .header("Origin", ALLOWED)
                        .get("/v1/catalogues")
                        .headers()
                        .getValues("Vary"))
                .anySatisfy(vary -> assertThat(vary).containsIgnoringCase("accept-language"))
                .anySatisfy(vary -> assertThat(vary).containsIgnoringCase("origin"));
    }
}
