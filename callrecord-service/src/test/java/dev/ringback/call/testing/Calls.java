package dev.ringback.call.testing;

import static io.restassured.RestAssured.given;

import dev.ringback.call.grant.Grants;
import dev.ringback.stack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Posts and reads call records as an agent's front end does. */
public final class Calls {

    public static final String PATH = "/v1/call-records";

    /** The business day most tests live on. */
    public static final Instant DIALLED = Instant.parse("2026-04-02T02:00:00Z");

    private Calls() {}

    /** Claims of a new grant for this agent. */
    public static Map<String, Object> grantFor(String agentId) {
        return Grants.claims(UUID.randomUUID(), agentId, DIALLED);
    }

    /** A well-formed body with the signed grant. */
    public static Map<String, Object> body(Map<String, ?> grant, String outcome) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("grant", Grants.sign(grant));
        body.put("startedAt", DIALLED.plusSeconds(5).toString());
        body.put("endedAt", DIALLED.plusSeconds(215).toString());
        body.put("outcome", outcome);
        if (outcome.equals("SUCCESSFUL")) {
            body.put("answers", answers(Grants.QUESTIONS));
        }
        return body;
    }

    /** A body of a grant nobody used. */
    public static Map<String, Object> body(String agentId, String outcome) {
        return body(grantFor(agentId), outcome);
    }

    public static List<Map<String, String>> answers(List<String> questions) {
        List<Map<String, String>> answers = new ArrayList<>();
        questions.forEach(question -> answers.add(Map.of("question", question, "value", "fine")));
        return answers;
    }

    public static RequestSpecification as(String role, String subject) {
        return given().auth().oauth2(TestTokens.token(role, subject));
    }

    /** Posts under a new key. */
    public static ValidatableResponse post(String agentId, Object body) {
        return post(agentId, body, UUID.randomUUID().toString()).then();
    }

    public static Response post(String agentId, Object body, String key) {
        return as("agent", agentId)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH);
    }

    /** Records a call and answers its id. */
    public static String recorded(String agentId, Map<String, ?> body) {
        return post(agentId, body).statusCode(201).extract().path("id");
    }

    /** Posts a correction as a supervisor, under a new key. */
    public static ValidatableResponse correct(String callId, Object body) {
        return correct("supervisor", "S1", callId, body, UUID.randomUUID().toString())
                .then();
    }

    public static Response correct(String role, String subject, String callId, Object body, String key) {
        return as(role, subject)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH + "/" + callId + "/corrections");
    }

    /** A well-formed correction. */
    public static Map<String, Object> correction(String outcome) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", outcome);
        body.put("reason", "The agent chose the wrong line.");
        if (outcome.equals("SUCCESSFUL")) {
            body.put("answers", answers(Grants.QUESTIONS));
        }
        return body;
    }

    /** An agent no other test uses. */
    public static String newAgent() {
        return "A-" + UUID.randomUUID();
    }
}
