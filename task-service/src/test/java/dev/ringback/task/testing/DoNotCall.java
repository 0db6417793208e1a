package dev.ringback.task.testing;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The do-not-call list as people of the company use it. */
public final class DoNotCall {

    private DoNotCall() {}

    /** A request for a customer, for good. */
    public static Map<String, Object> wish(UUID customer) {
        return new HashMap<>(
                Map.of("customerId", customer, "kind", "CUSTOMER_REQUEST", "reason", "asked not to be called"));
    }

    /** Lists, and answers the entry's id. */
    public static String list(Map<String, Object> wish) {
        return post("supervisor", wish).then().statusCode(201).extract().path("id");
    }

    /** Lists a customer for good, and answers the entry's id. */
    public static String list(UUID customer) {
        return list(wish(customer));
    }

    /** Asks for an entry. */
    public static Response post(String role, Object wish) {
        return as(role).header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(wish)
                .post("/v1/do-not-call");
    }

    /** Asks for an entry to be lifted. */
    public static Response lift(String role, String entry) {
        return as(role).header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "asked to be called again"))
                .post("/v1/do-not-call/" + entry + "/lifts");
    }

    /** Whether a customer may be called at an instant, as a call of a contact class. */
    public static Response check(UUID customer, String contactClass, String... asks) {
        return as("supervisor")
                .contentType(ContentType.JSON)
                .body(Map.of("customerId", customer, "contactClass", contactClass, "asks", asks))
                .post("/v1/contact-checks");
    }
}
