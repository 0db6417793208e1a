package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.testing.Rule;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Bad input through the gateway is answered with the documented problem, and changes nothing. */
@Order(5)
class BadInputTest {

    private static final String ORDER = """
            {"source": "bad-input", "externalId": "BI-1", "business": "tv", "amount": "10.00",
             "closedAt": "2028-02-10T03:00:00Z",
             "customer": {"externalId": "BI-C1", "name": "Zhao Min", "phone": "15600000001"}}""";

    /** A Tuesday in the first week of a month, in a calling hour. */
    private static final Instant OPEN = Instant.parse("2028-03-07T02:00:00Z");

    private final Stack stack = SharedStack.get();
    private Map<String, Long> before = Map.of();

    @BeforeEach
    void begin() throws SQLException {
        stack.clock().set(OPEN);
        count();
    }

    private void count() throws SQLException {
        before = rows();
    }

    /** Every test here changes nothing; those that need data make them in {@link #leased()} and count again. */
    @AfterEach
    void nothingChanged() throws SQLException {
        assertThat(rows()).isEqualTo(before);
    }

    /** What requests change, and nothing that goes on by itself, such as planning, sweeps and events. */
    private Map<String, Long> rows() throws SQLException {
        Map<ProcessName, List<String>> tables = Map.of(
                ProcessName.TASK_SERVICE,
                List.of(
                        "customer",
                        "contact",
                        "business_order",
                        "enquiry",
                        "bulk_import",
                        "dial_attempt",
                        "program_version",
                        "contact_policy_version",
                        "task_lease WHERE agent_id LIKE 'BI%'"),
                ProcessName.CALLRECORD_SERVICE,
                List.of("call_record", "call_answer"),
                ProcessName.SCORING_SERVICE,
                List.of("journal WHERE fact_type IN ('RECORDS_VERIFIED', 'TRIP_CALLBACK', 'ATTITUDE_REPORT')"));
        Map<String, Long> counts = new TreeMap<>();
        for (Map.Entry<ProcessName, List<String>> each : tables.entrySet()) {
            try (Connection connection = DriverManager.getConnection(stack.jdbcUrl(each.getKey()));
                    Statement statement = connection.createStatement()) {
                for (String table : each.getValue()) {
                    try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
                        count.next();
                        counts.put(each.getKey().id() + "." + table, count.getLong(1));
                    }
                }
            }
        }
        return counts;
    }

    private RequestSpecification as(String role, String subject) {
        return RestAssured.given()
                .baseUri(SharedStack.gateway())
                .header("Authorization", "Bearer " + stack.token(role, subject))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    private ValidatableResponse order(String body) {
        return as("crm", "crm").body(body).post("/v1/orders").then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", containsString("https://ringback.dev/problems/"))
                .body("title", not(equalTo("")));
    }

    @Test
    void malformedJson() {
        problem(order("{\"source\": \"bad-input\", "), 400, "MALFORMED_JSON");
        problem(order(""), 400, "MALFORMED_JSON");
    }

    @Test
    void anUnknownField() {
        problem(order(ORDER.replace("\"business\"", "\"nonsense\": 1, \"business\"")), 400, "UNKNOWN_FIELD");
    }

    @Test
    void aFieldOfTheWrongType() {
        problem(order(ORDER.replace("\"BI-1\"", "{}")), 400, "WRONG_TYPE");
    }

    @Test
    void aMissingField() {
        problem(order(ORDER.replace("\"amount\": \"10.00\",", "")), 422, "VALIDATION_FAILED")
                .body("violations.field", hasItem("amount"));
        problem(order(ORDER.replace("\"name\": \"Zhao Min\",", "")), 422, "VALIDATION_FAILED")
                .body("violations.field", hasItem("customer.name"));
    }

    @Test
    void negativeMoney() {
        for (String amount : List.of("-0.01", "10.001", "1000000000001")) {
            problem(order(ORDER.replace("10.00", amount)), 422, "VALIDATION_FAILED")
                    .body("violations.field", hasItem("amount"));
        }
    }

    @Test
    void anImpossibleDate() {
        problem(order(ORDER.replace("2028-02-10", "2028-02-30")), 400, "WRONG_TYPE");
        problem(
                as("hr", "hr")
                        .body("{\"basePay\": \"4000.00\"}")
                        .put("/v1/directory/agents/nobody/pay-profiles/2027-02-29")
                        .then(),
                400,
                "INVALID_PARAMETER");
        problem(as("manager", "m").get("/v1/kpi/statements?month=2026-13").then(), 400, "INVALID_PARAMETER");
    }

    @Test
    void aNumberThatIsNone() {
        problem(order(ORDER.replace("15600000001", "12")), 422, "VALIDATION_FAILED")
                .body("violations.field", hasItem("customer.phone"));
    }

    @Test
    void aMissingKeyOrOneUsedForSomethingElse() throws SQLException {
        problem(
                RestAssured.given()
                        .baseUri(SharedStack.gateway())
                        .header("Authorization", "Bearer " + stack.token("crm", "crm"))
                        .contentType(ContentType.JSON)
                        .body(ORDER)
                        .post("/v1/orders")
                        .then(),
                400,
                "IDEMPOTENCY_KEY_MISSING");

        String key = UUID.randomUUID().toString();
        Http crm = new Http(SharedStack.gateway(), stack.token("crm", "crm"));
        String body = ORDER.replace("BI-", "BI-key-");
        assertThat(crm.post("/v1/orders", body, key, "application/json").status())
                .isEqualTo(201);
        count();
        Http.Answer reused = crm.post("/v1/orders", body.replace("10.00", "11.00"), key, "application/json");
        assertThat(reused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(reused.status()).isEqualTo(422);
        Http.Answer other = crm.post("/v1/orders", body.replace("10.00", "11.00"));
        assertThat(other.code()).isEqualTo("EXTERNAL_ID_CONFLICT");
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void aBodyOfFiftyMegabytes() throws IOException, InterruptedException {
        byte[] body = new byte[50 * 1024 * 1024];
        java.util.Arrays.fill(body, (byte) ' ');
        HttpRequest request = HttpRequest.newBuilder(URI.create(SharedStack.gateway() + "/v1/orders"))
                .header("Authorization", "Bearer " + stack.token("crm", "crm"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();

        HttpResponse<String> response;
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            response = client.send(request, HttpResponse.BodyHandlers.ofString());
        }

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("BODY_TOO_LARGE");
    }

    @Test
    void anotherContentType() {
        problem(
                as("crm", "crm")
                        .contentType("text/plain")
                        .body(ORDER)
                        .post("/v1/orders")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aTokenOfAnotherRoleNoneAndOneThatIsOver() {
        problem(as("bi", "bi").body(ORDER).post("/v1/orders").then(), 403, "FORBIDDEN");
        problem(
                RestAssured.given()
                        .baseUri(SharedStack.gateway())
                        .contentType(ContentType.JSON)
                        .body(ORDER)
                        .post("/v1/orders")
                        .then(),
                401,
                "UNAUTHENTICATED");
        String over = stack.token(List.of("crm"), "crm", Duration.ofMinutes(-5));
        ValidatableResponse response = RestAssured.given()
                .baseUri(SharedStack.gateway())
                .header("Authorization", "Bearer " + over)
                .contentType(ContentType.JSON)
                .body(ORDER)
                .post("/v1/orders")
                .then()
                .statusCode(401);
        assertThat(response.extract().jsonPath().getString("code")).isIn("TOKEN_EXPIRED", "UNAUTHENTICATED");
    }

    @Test
    void unknownIds() {
        String id = UUID.randomUUID().toString();
        problem(as("crm", "crm").get("/v1/orders/" + id).then(), 404, "NOT_FOUND");
        problem(as("crm", "crm").get("/v1/imports/" + id).then(), 404, "NOT_FOUND");
        problem(as("manager", "m").get("/v1/call-records/" + id).then(), 404, "NOT_FOUND");
        problem(as("supervisor", "s").get("/v1/tasks/" + id).then(), 404, "NOT_FOUND");
        problem(as("crm", "crm").get("/v1/nothing").then(), 404, "NOT_FOUND");
        problem(as("admin", "a").get("/v1/contact-policies/none").then(), 404, "NOT_FOUND");
    }

    @Test
    void aProblemIsToldInChineseToWhoAsksForIt() {
        String english = order("{").extract().jsonPath().getString("title");
        String chinese = as("crm", "crm")
                .header("Accept-Language", "zh-CN")
                .body("{")
                .post("/v1/orders")
                .then()
                .extract()
                .jsonPath()
                .getString("title");

        assertThat(english).matches("[\\x20-\\x7E]+");
        assertThat(chinese).containsPattern("\\p{IsHan}");
    }

    @Test
    @Rule("CALL-4")
    void leasesAndGrantsOfOthers() throws SQLException {
        JsonNode lease = leased();
        String task = "/v1/tasks/" + lease.path("taskId").asText();
        long token = lease.path("fencingToken").asLong();
        String fencing = "{\"fencingToken\": " + token + "}";
        count();

        // Another agent's lease, and a stale token of one's own.
        problem(as("agent", "BI2").body(fencing).post(task + "/dial").then(), 403, "LEASE_OF_ANOTHER_AGENT");
        problem(as("agent", "BI2").body(fencing).post(task + "/releases").then(), 403, "LEASE_OF_ANOTHER_AGENT");
        problem(
                as("agent", "BI1")
                        .body("{\"fencingToken\": " + (token + 1) + "}")
                        .post(task + "/dial")
                        .then(),
                409,
                "STALE_LEASE");

        Http mine = new Http(SharedStack.gateway(), stack.token("agent", "BI1"));
        JsonNode dial = mine.post(task + "/dial", fencing).body();
        count();
        problem(as("agent", "BI1").body(fencing).post(task + "/dial").then(), 409, "ALREADY_DIALLED");

        // A grant that was changed, one of another agent, and an outcome that lacks its answers.
        String grant = dial.path("grant").asText();
        String[] parts = grant.split("\\.");
        String forged =
                parts[0] + "." + parts[1].replaceFirst("^(.{20})(.)", "$1" + (parts[1].charAt(20) == 'A' ? 'B' : 'A'))
                        + "." + parts[2];
        String dialledAt = dial.path("dialledAt").asText();
        String outcome = "{\"grant\": \"%s\", \"startedAt\": \"%s\", \"endedAt\": \"%s\", \"outcome\": \"%s\"}";
        problem(
                as("agent", "BI1")
                        .body(outcome.formatted(forged, dialledAt, dialledAt, "NO_ANSWER"))
                        .post("/v1/call-records")
                        .then(),
                403,
                "GRANT_INVALID");
        problem(
                as("agent", "BI2")
                        .body(outcome.formatted(grant, dialledAt, dialledAt, "NO_ANSWER"))
                        .post("/v1/call-records")
                        .then(),
                403,
                "GRANT_OF_ANOTHER_AGENT");
        problem(
                        as("agent", "BI1")
                                .body(outcome.formatted(grant, dialledAt, dialledAt, "SUCCESSFUL"))
                                .post("/v1/call-records")
                                .then(),
                        422,
                        "VALIDATION_FAILED")
                .body("violations.size()", equalTo(5));
        problem(
                as("agent", "BI1")
                        .body(outcome.formatted(grant, dialledAt, "2028-03-01T00:00:00Z", "NO_ANSWER"))
                        .post("/v1/call-records")
                        .then(),
                422,
                "VALIDATION_FAILED");
    }

    /** A lease of the agent BI1. */
    private JsonNode leased() {
        Http hr = new Http(SharedStack.gateway(), stack.token("hr", "hr"));
        hr.put("/v1/directory/org-units/BI", "{\"name\": \"Bad input\", \"kind\": \"TEAM\"}");
        for (String agent : List.of("BI1", "BI2")) {
            hr.put(
                    "/v1/directory/agents/" + agent,
                    "{\"name\": \"Agent\", \"orgUnitId\": \"BI\", \"hiredOn\": \"2026-01-01\"}");
        }
        Http crm = new Http(SharedStack.gateway(), stack.token("crm", "crm"));
        String body = ORDER.replace("BI-", "BI-lease-")
                .replace("\"business\"", "\"ownerAgentId\": \"BI1\", \"business\"")
                // A person of his own, so that no other order's callback takes his month.
                .replace("15600000001", "15600000009");
        assertThat(crm.post("/v1/orders", body).status()).isEqualTo(201);
        Http agent = new Http(SharedStack.gateway(), stack.token("agent", "BI1"));
        JsonNode[] found = new JsonNode[1];
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            found[0] =
                    agent.post("/v1/tasks/claims", "{}").body().path("leases").path(0);
            // Another order of these tests may have become a task sooner.
            return found[0].path("subject").path("externalId").asText().equals("BI-lease-1");
        });
        Http other = new Http(SharedStack.gateway(), stack.token("agent", "BI2"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> other.post("/v1/tasks/claims", "{\"programIds\": [\"none\"]}")
                                .status()
                        == 200);
        return found[0];
    }
}
