package dev.ringback.task.verification;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class VerificationResourceTest {

    private String unit;
    private String agent;
    private Map<String, Object> stated;
    private String customer;

    @BeforeEach
    void registerACustomer() {
        // The last second of March in Shanghai.
        TestClock.set(Instant.parse("2026-03-31T15:59:50Z"));
        unit = fresh("U");
        agent = agent(unit);
        stated = new LinkedHashMap<>(Crm.customer());
        stated.put("source", "crm");
        stated.put("region", "浙江");
        customer = Crm.post("/v1/customers", stated)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("TASK-4")
    @Rule("G1")
    void aConfirmedRecordIsVerifiedOnItsLocalDay() {
        TestClock.set(Instant.parse("2026-03-31T16:00:00Z"));

        verify(Map.of("result", "CONFIRMED"))
                .then()
                .statusCode(201)
                .body("customerId", equalTo(customer))
                .body("agentId", equalTo(agent))
                .body("orgUnitId", equalTo(unit))
                .body("changed", empty())
                .body("verifiedOn", equalTo("2026-04-01"));

        shown().body("obsolete", equalTo(false)).body("verifiedOn", equalTo("2026-04-01"));
        assertThat(changes()).isZero();
        Topic.customer().awaitOne(customer, "dev.ringback.customer-registered.v1", "dev.ringback.customer-verified.v1");
    }

    @Test
    @Rule("TASK-4")
    void aCorrectionChangesTheRecordAndIsRecorded() {
        verify(Map.of("result", "CORRECTED", "changes", Map.of("name", "王玮"), "note", "Said so on 13812345678"))
                .then()
                .statusCode(201)
                .body("changed", contains("name"))
                .body("note", equalTo("Said so on 138****5678"))
                .body("verifiedOn", equalTo("2026-03-31"));

        shown().body("name", equalTo("王玮")).body("region", equalTo("浙江"));
        assertThat(Database.rows(
                        "SELECT kind, changed_by, changes->'name'->>'old', changes->'name'->>'new', changes->'region'"
                                + " FROM customer_change WHERE customer_id = ?::uuid",
                        customer))
                .containsExactly("VERIFICATION|" + agent + "|王伟|王玮|");
    }

    /** Guard: StoredCustomer.isCalled; without it every later order of the source is refused. */
    @Test
    @Rule("TASK-4")
    void theSourceMayGoOnStatingWhatWasCorrected() {
        verify(Map.of("result", "CORRECTED", "changes", Map.of("name", "王玮", "region", "上海")))
                .then()
                .statusCode(201);

        Crm.post("/v1/customers", stated).then().statusCode(200).body("name", equalTo("王玮"));

        stated.put("name", "李雷");
        Crm.post("/v1/customers", stated).then().statusCode(409).body("violations.field", contains("name"));
    }

    @Test
    @Rule("TASK-4")
    void anObsoleteRecordIsMarkedUntilItIsConfirmed() {
        verify(Map.of("result", "OBSOLETE")).then().statusCode(201);
        shown().body("obsolete", equalTo(true));
        assertThat(changes()).isEqualTo(1);

        verify(Map.of("result", "CONFIRMED")).then().statusCode(201);

        shown().body("obsolete", equalTo(false));
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void aVerificationCountsOncePerKey() {
        String key = fresh("key");
        String id = verify(customer, key, Map.of("result", "CONFIRMED")).path("id");

        verify(customer, key, Map.of("result", "CONFIRMED"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));

        String other = CallCentre.customer().id().toString();
        verify(other, key, Map.of("result", "CONFIRMED")).then().statusCode(422);
        assertThat(Database.count(
                        "SELECT count(*) FROM customer_verification WHERE customer_id IN (?::uuid, ?::uuid)",
                        customer,
                        other))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"result\": \"CORRECTED\"}",
                "{\"result\": \"CORRECTED\", \"changes\": {}}",
                "{\"result\": \"CORRECTED\", \"changes\": {\"name\": \"王伟\"}}",
                "{\"result\": \"CONFIRMED\", \"changes\": {\"name\": \"王玮\"}}",
                "{\"result\": \"OBSOLETE\", \"changes\": {\"name\": \"王玮\"}}"
            })
    void changesAndResultHaveToFit(String body) {
        verify(body).then().statusCode(422).body("violations.field", contains("changes"));

        shown().body("name", equalTo("王伟")).body("verifiedOn", nullValue());
        assertThat(changes()).isZero();
    }

    @Test
    void badRequestsChangeNothing() {
        verify("{}").then().statusCode(422).body("violations.field", contains("result"));
        verify("{\"result\": \"LOST\"}").then().statusCode(400).body("code", equalTo("WRONG_TYPE"));
        verify("{\"result\": \"CORRECTED\", \"changes\": {\"phone\": \"13812345678\"}}")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
        verify(UUID.randomUUID().toString(), fresh("key"), "{\"result\": \"CONFIRMED\"}")
                .then()
                .statusCode(404);
        CallCentre.post(
                        "nobody",
                        "/v1/customers/" + customer + "/verifications",
                        fresh("key"),
                        Map.of("result", "CONFIRMED"))
                .then()
                .statusCode(403)
                .body("code", equalTo("AGENT_UNKNOWN"));
        Crm.post("/v1/customers/" + customer + "/verifications", Map.of("result", "CONFIRMED"))
                .then()
                .statusCode(403);

        shown().body("verifiedOn", nullValue());
    }

    private Response verify(Object body) {
        return verify(customer, fresh("key"), body);
    }

    private Response verify(String id, String key, Object body) {
        return CallCentre.post(agent, "/v1/customers/" + id + "/verifications", key, body);
    }

    private io.restassured.response.ValidatableResponse shown() {
        return as("supervisor").get("/v1/customers/" + customer).then().statusCode(200);
    }

    private long changes() {
        return Database.count("SELECT count(*) FROM customer_change WHERE customer_id = ?::uuid", customer);
    }
}
