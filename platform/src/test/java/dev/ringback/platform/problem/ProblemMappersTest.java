package dev.ringback.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.ringback.platform.probe.Db;
import dev.ringback.stack.testing.RingbackTestResource;
import dev.ringback.stack.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
        value = RingbackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ringback_task"))
class ProblemMappersTest {
    private static RequestSpecification crm() {
        return given().auth()
                .oauth2(TestTokens.token("crm", "crm-1"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":|400|MALFORMED_JSON|",
                "not json|400|MALFORMED_JSON|",
                "{\"name\":\"a\",\"surprise\":1}|400|UNKNOWN_FIELD|surprise",
                "{\"name\":\"a\",\"count\":\"x\"}|400|WRONG_TYPE|count",
                "{\"name\":\"a\",\"count\":99999999999999}|400|WRONG_TYPE|count",
                "{\"name\":\"a\",\"at\":\"2026-02-30T00:00:00Z\"}|400|WRONG_TYPE|at",
                "{\"name\":\"a\",\"part\":{\"code\":[]}}|400|WRONG_TYPE|part.code",
                "[]|400|MALFORMED_JSON|",
                "{\"name\":1}|400|WRONG_TYPE|name",
                "{\"name\":\"a\",\"count\":\"1\"}|400|WRONG_TYPE|count",
                "{\"name\":\"a\",\"count\":1.5}|400|WRONG_TYPE|count",
                "{\"name\":\"a\",\"at\":1775000000}|400|WRONG_TYPE|at",
                "{\"name\":\"a\",\"name\":\"b\"}|400|MALFORMED_JSON|",
                "{\"name\":\"a\"} trailing|400|MALFORMED_JSON|",
                "{}|422|VALIDATION_FAILED|name",
                "{\"name\":\"a\",\"count\":11}|422|VALIDATION_FAILED|count",
                "{\"name\":\"a\",\"part\":{}}|422|VALIDATION_FAILED|part.code"
            })
    void badBodyIsNamedAndChangesNothing(String body, int status, String code, String field) {
        long before = Db.count("SELECT count(*) FROM probe");

        var answer = crm().body(body).post("/v1/probes").then();

        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("requestId", notNullValue())
                .body("type", containsString("https://ringback.dev/problems/"));
        if (field != null) {
            answer.body("violations.field", hasItem(field));
        }
        org.assertj.core.api.Assertions.assertThat(Db.count("SELECT count(*) FROM probe"))
                .isEqualTo(before);
    }

    @Test
    void problemsSpeakChineseWhenAskedTo() {
        crm().header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                .body("{}")
                .post("/v1/probes")
                .then()
                .statusCode(422)
                .header("Content-Language", "zh")
                .body("title", equalTo("校验失败"));
    }

    @Test
    void wrongMethodMediaTypeAndPathHaveTheirCodes() {
        crm().delete("/v1/probes").then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
        crm().contentType("text/plain")
                .body("x")
                .post("/v1/probes")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        crm().get("/v1/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        crm().get("/v1/probes/not-a-uuid").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        crm().get("/v1/probes/" + UUID.randomUUID() + "?limit=x")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"));
        crm().get("/v1/probes/" + UUID.randomUUID() + "?limit=6")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("limit"));
    }

    @Test
    void bodyOverTheLimitIsRefusedWithAProblem() {
        crm().body("{\"name\":\"" + "a".repeat(2_000_000) + "\"}")
                .post("/v1/probes")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void unexpectedFailureTellsNothingButACorrelationId() {
        crm().get("/v1/probes/" + UUID.randomUUID() + "?limit=5")
                .then()
                .statusCode(500)
                .body("code", equalTo("INTERNAL"))
                .body("correlationId", notNullValue())
                .body("detail", not(containsString("secret")));
    }

    @Test
    void aDatabaseThatIsAwayMakesTheServiceUnavailableForAWhile() {
        crm().body("{\"name\":\"database away\"}")
                .post("/v1/probes")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("code", equalTo("SERVICE_UNAVAILABLE"))
                .body("detail", not(containsString("secret")));
    }

    @Test
    void onlyAValidTokenOfAListedRoleIsAccepted() {
        String path = "/v1/probes/" + UUID.randomUUID();
        given().get(path).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        token(TestTokens.expired("crm", "x")).get(path).then().statusCode(401).body("code", equalTo("TOKEN_EXPIRED"));
        token(TestTokens.foreignKey("crm", "x")).get(path).then().statusCode(401);
        token(TestTokens.wrongAudience("crm", "x")).get(path).then().statusCode(401);
        token(TestTokens.wrongIssuer("crm", "x")).get(path).then().statusCode(401);
        token("a.b.c").get(path).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        token(TestTokens.token("agent", "x")).get(path).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        token(TestTokens.token("crm", "x")).get(path).then().statusCode(404);
    }

    private static RequestSpecification token(String token) {
        return given().auth().oauth2(token);
    }
}
