package dev.ringback.task.testing;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who get other numbers, or turn out to be known twice. */
public final class People {

    private People() {}

    /** Gives a customer another number. */
    public static Response changeNumber(Object customer, String phone) {
        return post("supervisor", customer, "number-changes", Map.of("phone", phone, "reason", "told us so"));
    }

    /** Merges a customer into another. */
    public static Response merge(Object customer, Object into) {
        return post("supervisor", customer, "merges", Map.of("into", into, "reason", "registered twice"));
    }

    /** Asks something of a customer under a new key. */
    public static Response post(String role, Object customer, String what, Object body) {
        return post(role, fresh("key"), customer, what, body);
    }

    /** Asks something of a customer under a key. */
    public static Response post(String role, String key, Object customer, String what, Object body) {
        return as(role).header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/customers/" + customer + "/" + what);
    }

    /** A customer as a supervisor sees it. */
    public static ValidatableResponse shown(Object customer) {
        return as("supervisor").get("/v1/customers/" + customer).then().statusCode(200);
    }

    /** The first page of a customer's changes. */
    public static ValidatableResponse changes(Object customer) {
        return as("auditor")
                .get("/v1/customers/" + customer + "/changes")
                .then()
                .statusCode(200);
    }

    /** Whether a customer may be called about a business, at each of these days or instants. */
    public static ValidatableResponse check(Object customer, @Nullable String business, String... asks) {
        Map<String, Object> request = new HashMap<>(Map.of("customerId", customer, "asks", asks));
        if (business != null) {
            request.put("business", business);
        }
        return as("supervisor")
                .contentType(ContentType.JSON)
                .body(request)
                .post("/v1/contact-checks")
                .then()
                .statusCode(200);
    }

    /** Whether nothing is found to differ from what it is derived from. */
    public static void assertRebuildChangesNothing() {
        as("admin")
                .post("/v1/contact-checks/rebuilds")
                .then()
                .statusCode(200)
                .body("changed", org.hamcrest.Matchers.equalTo(0));
    }

    /** The number a customer has now. */
    public static UUID contactOf(Object customer) {
        return UUID.fromString(Database.rows("SELECT contact_id FROM customer WHERE id = ?::uuid", customer.toString())
                .getFirst());
    }
}
