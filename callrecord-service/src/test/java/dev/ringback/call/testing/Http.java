package dev.ringback.call.testing;

import static dev.ringback.call.testing.Calls.as;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** Posts JSON as a front end does. */
public final class Http {

    private Http() {}

    /** Posts under a new key. */
    public static ValidatableResponse post(String role, String subject, String path, Object body) {
        return as(role, subject)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    /** Posts nothing under a new key. */
    public static ValidatableResponse post(String role, String subject, String path) {
        return as(role, subject)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path)
                .then();
    }

    /** Reads. */
    public static ValidatableResponse get(String role, String subject, String path) {
        return as(role, subject).get(path).then();
    }
}
