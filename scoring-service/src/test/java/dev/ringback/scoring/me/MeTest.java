package dev.ringback.scoring.me;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a front end asks first, over HTTP. */
@QuarkusTest
@OnTheStack
class MeTest {
    private static final String ME = "/v1/me";

    @Test
    void anAgentSeesHisPlaceFromTheTopOfTheOrganisation() {
        String agent = agent(Map.of("hiredOn", "2020-01-01"));

        Api.as("agent", agent)
                .get(ME)
                .then()
                .statusCode(200)
                .body("subject", equalTo(agent))
                .body("agentId", equalTo(agent))
                .body("roles", contains("agent"))
                .body("name", equalTo("王芳"))
                .body("orgUnitId", equalTo("me-team"))
                .body("orgUnitName", equalTo("回访组"))
                .body("orgPath.id", contains("me-company", "me-site", "me-team"))
                .body("orgPath.name", contains("公司", "客服中心", "回访组"))
                .body("employed", equalTo(true));
    }

    @Test
    void theAgentOfAClaimIsWhomTheTokenNames() {
        String agent = agent(Map.of("hiredOn", "2020-01-01"));
        String token = TestTokens.of(Map.of("agent_id", agent, "groups", List.of("supervisor", "agent", "unknown")));

        given().auth()
                .oauth2(token)
                .get(ME)
                .then()
                .body("subject", equalTo("test"))
                .body("agentId", equalTo(agent))
                .body("roles", contains("agent", "supervisor"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01,2020-12-31,false",
        "2020-01-01,2999-12-31,true",
        "2999-01-01,2999-12-31,false",
        "2020-01-01,TODAY,true",
        "2020-01-01,YESTERDAY,false",
        "TODAY,2999-12-31,true",
        "TOMORROW,2999-12-31,false"
    })
    void employedIsWhoIsSoToday(String hiredOn, String leftOn, boolean employed) {
        String agent = agent(Map.of("hiredOn", day(hiredOn), "leftOn", day(leftOn)));

        Api.as("agent", agent).get(ME).then().body("employed", equalTo(employed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"supervisor", "quality", "complaint-officer", "hr", "manager", "crm", "bi", "auditor", "admin"})
    void anyRoleMayAskAndIsNoAgentUnlessTheDirectoryHasOne(String role) {
        Api.as(role, "someone-" + UUID.randomUUID())
                .get(ME)
                .then()
                .statusCode(200)
                .body("roles", contains(role))
                .body("$", not(hasKey("agentId")))
                .body("$", not(hasKey("name")))
                .body("orgPath", hasSize(0))
                .body("employed", equalTo(false));
    }

    @Test
    void anAgentTheDirectoryDoesNotHaveIsToldHisIdAllTheSame() {
        Api.as("agent", "stranger")
                .get(ME)
                .then()
                .body("agentId", equalTo("stranger"))
                .body("employed", equalTo(false));
    }

    @Test
    void whoHasNoTokenNoRoleOrAnOldTokenIsRefused() {
        given().get(ME).then().statusCode(401);
        given().auth().oauth2(TestTokens.expired("agent", "a")).get(ME).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of(Map.of("groups", List.of("visitor"))))
                .get(ME)
                .then()
                .statusCode(403);
    }

    private static String day(String day) {
        java.time.LocalDate today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        return switch (day) {
            case "TODAY" -> today.toString();
            case "YESTERDAY" -> today.minusDays(1).toString();
            case "TOMORROW" -> today.plusDays(1).toString();
            default -> day;
        };
    }

    private static String agent(Map<String, String> employment) {
        Api.put("hr", "/v1/directory/org-units/me-company", Map.of("name", "公司", "kind", "COMPANY"));
        Api.put(
                "hr",
                "/v1/directory/org-units/me-site",
                Map.of("name", "客服中心", "kind", "SITE", "parentId", "me-company"));
        Api.put("hr", "/v1/directory/org-units/me-team", Map.of("name", "回访组", "kind", "TEAM", "parentId", "me-site"));
        String id = "M-" + UUID.randomUUID();
        Map<String, Object> body = new java.util.HashMap<>(employment);
        body.put("name", "王芳");
        body.put("orgUnitId", "me-team");
        Api.put("hr", "/v1/directory/agents/" + id, body).statusCode(201);
        return id;
    }
}
