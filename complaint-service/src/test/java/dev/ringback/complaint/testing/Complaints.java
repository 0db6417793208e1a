package dev.ringback.complaint.testing;

import static io.restassured.RestAssured.given;

import dev.ringback.stack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Posts and reads complaints as a front end does. */
public final class Complaints {

    public static final String PATH = "/v1/complaints";

    /** The receipt most tests live on. */
    public static final Instant RECEIVED = Instant.parse("2026-04-02T02:00:00Z");

    private Complaints() {}

    /** A well-formed complaint nobody sent before. */
    public static Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("source", "hotline");
        body.put("externalId", UUID.randomUUID().toString());
        body.put("customerId", UUID.randomUUID().toString());
        body.put("channel", "PHONE");
        body.put("causeClass", "ATTITUDE");
        body.put("subjectAgentId", "A01");
        body.put("text", "The agent hung up on me.");
        body.put("receivedAt", RECEIVED.toString());
        return body;
    }

    public static RequestSpecification as(String role, String subject) {
        return given().auth().oauth2(TestTokens.token(role, subject));
    }

    /** Posts under a new key. */
    public static ValidatableResponse post(Object body) {
        return post(body, UUID.randomUUID().toString()).then();
    }

    public static Response post(Object body, String key) {
        return as("complaint-officer", "C1")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH);
    }

    /** Takes a complaint in and answers its id. */
    public static String raised(Map<String, ?> body) {
        return post(body).statusCode(201).extract().path("id");
    }

    /** Takes a step of a complaint under a new key. */
    public static ValidatableResponse step(String role, String subject, String id, String steps, Object body) {
        return as(role, subject)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(PATH + "/" + id + "/" + steps)
                .then();
    }

    /** Answers the customer at an instant. */
    public static ValidatableResponse reply(String id, Instant at) {
        return step(
                "complaint-officer",
                "C1",
                id,
                "replies",
                Map.of("channel", "PHONE", "text", "We are sorry.", "repliedAt", at.toString()));
    }

    /** Resolves now. */
    public static ValidatableResponse resolve(String id) {
        return step("complaint-officer", "C1", id, "resolutions", Map.of("text", "Replaced."));
    }

    /** Closes for a reason. */
    public static ValidatableResponse close(String id, String reason) {
        return step("complaint-officer", "C1", id, "closures", Map.of("reason", reason));
    }

    /** As anyone who may sees it. */
    public static ValidatableResponse shown(String id) {
        return as("auditor", "X1").get(PATH + "/" + id).then().statusCode(200);
    }

    /** The steps of its history. */
    public static List<String> steps(String id) {
        return as("auditor", "X1")
                .get(PATH + "/" + id + "/history?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.step");
    }
}
