package dev.ringback.task.testing;

import static io.restassured.RestAssured.given;

import dev.ringback.stack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A source system that posts what it knows. */
public final class Crm {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 90_000_000);

    private Crm() {}

    /** A request with a token of the role. */
    public static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(role, role + "-1"));
    }

    /** An id nobody used before. */
    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    /** A valid mainland mobile number that no other test has. */
    public static String phone() {
        return "139%08d".formatted(NUMBERS.incrementAndGet() % 100_000_000);
    }

    /** A customer nobody knows yet, as it is stated inside a fact. */
    public static Map<String, Object> customer() {
        return customer(phone());
    }

    /** A customer with this number, as it is stated inside a fact. */
    public static Map<String, Object> customer(String phone) {
        return new LinkedHashMap<>(Map.of("externalId", fresh("C"), "name", "王伟", "phone", phone));
    }

    /** A closed deal of a new customer; null for an open order. */
    public static Map<String, Object> order(@Nullable String closedAt) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("source", "crm");
        order.put("externalId", fresh("SO"));
        order.put("customer", customer());
        order.put("business", "furniture");
        order.put("amount", "1999.00");
        if (closedAt != null) {
            order.put("closedAt", closedAt);
        }
        return order;
    }

    /** An enquiry of a new customer. */
    public static Map<String, Object> enquiry(String receivedAt) {
        Map<String, Object> enquiry = new LinkedHashMap<>();
        enquiry.put("source", "crm");
        enquiry.put("externalId", fresh("EQ"));
        enquiry.put("customer", customer());
        enquiry.put("business", "boilers");
        enquiry.put("receivedAt", receivedAt);
        return enquiry;
    }

    /** Posts under a new key. */
    public static Response post(String path, Object body) {
        return post(path, fresh("key"), body);
    }

    /** Posts under this key. */
    public static Response post(String path, String key, Object body) {
        return as("crm")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    /** Posts an order and answers its id. */
    public static String receivedOrder(Map<String, Object> order) {
        return post("/v1/orders", order).then().statusCode(201).extract().path("id");
    }
}
