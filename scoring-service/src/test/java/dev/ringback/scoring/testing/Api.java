package dev.ringback.scoring.testing;

import static io.restassured.RestAssured.given;

import dev.ringback.stack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Calls the service as its clients do. */
public final class Api {
    private static final String UNIT = "callback-team";

    private Api() {}

    public static RequestSpecification as(String role) {
        return as(role, role + "-1");
    }

    public static RequestSpecification as(String role, String subject) {
        return given().auth().oauth2(TestTokens.token(role, subject));
    }

    public static ValidatableResponse put(String role, String path, Object body) {
        return as(role).contentType(ContentType.JSON).body(body).put(path).then();
    }

    /** An agent no other test has, hired long ago, without pay. */
    public static String newAgent() {
        return newAgent(Map.of("hiredOn", "2020-01-01"));
    }

    public static String newAgent(Map<String, String> employment) {
        String id = "A-" + UUID.randomUUID();
        put("hr", "/v1/directory/org-units/" + UNIT, Map.of("name", "回访组", "kind", "TEAM"));
        Map<String, Object> body = new HashMap<>(employment);
        body.put("name", "王芳");
        body.put("orgUnitId", UNIT);
        put("hr", "/v1/directory/agents/" + id, body).statusCode(201);
        return id;
    }

    public static String newAgentPaid(String basePay) {
        String id = newAgent();
        pay(id, "2020-01-01", basePay).statusCode(201);
        return id;
    }

    public static ValidatableResponse pay(String agentId, String from, Object basePay) {
        return put("hr", "/v1/directory/agents/" + agentId + "/pay-profiles/" + from, Map.of("basePay", basePay));
    }

    public static ValidatableResponse post(String role, String path, Object body) {
        return as(role).contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse fact(String agentId, String type, Map<String, ?> fields) {
        return fact(agentId, type, UUID.randomUUID().toString(), fields);
    }

    public static ValidatableResponse fact(String agentId, String type, String externalId, Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("source", "test");
        body.put("externalId", externalId);
        body.put("agentId", agentId);
        body.put("type", type);
        return approved(post("manager", "/v1/facts", body));
    }

    /** What a second person decides on a fact that needs him; a fact left pending holds every close of the shared book up. */
    public static ValidatableResponse decide(String subject, String factId, boolean approved) {
        return as("manager", subject)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("id", factId, "approved", approved, "reason", "seen"))
                .post("/v1/facts/approvals")
                .then();
    }

    /** The answer to a fact that was told, which a second person has approved if it was new and needs him. */
    public static ValidatableResponse approved(ValidatableResponse told) {
        if (told.extract().statusCode() == 201) {
            JsonPath fact = told.extract().jsonPath();
            if ("PENDING".equals(fact.getString("approval.state"))) {
                decide("second-person", fact.getString("id"), true).statusCode(200);
            }
        }
        return told;
    }

    public static void records(String agentId, String day, int count) {
        fact(agentId, "RECORDS_VERIFIED", Map.of("occurredOn", day, "count", count))
                .statusCode(201);
    }

    public static void trip(String agentId, String returnedOn, String calledBackOn) {
        fact(agentId, "TRIP_CALLBACK", Map.of("returnedOn", returnedOn, "calledBackOn", calledBackOn))
                .statusCode(201);
    }

    public static void attitude(String agentId, String month, String result) {
        fact(agentId, "ATTITUDE_REPORT", Map.of("month", month, "result", result))
                .statusCode(201);
    }

    public static ValidatableResponse statement(String agentId, String month) {
        return as("manager")
                .queryParam("agentId", agentId)
                .queryParam("month", month)
                .get("/v1/kpi/statements")
                .then();
    }

    /** The only statement of an answer. */
    public static StatementView read(String agentId, String month) {
        return new StatementView(
                statement(agentId, month).statusCode(200).extract().jsonPath().getMap("items[0]"));
    }
}
