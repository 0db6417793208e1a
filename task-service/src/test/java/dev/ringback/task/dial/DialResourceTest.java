package dev.ringback.task.dial;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.release;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheStack
class DialResourceTest {

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    private String agent;
    private String program;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        agent = agent(fresh("U"));
        program = program("P-OUT");
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    void aDialShowsTheNumberAndHandsOutASignedGrant() throws Exception {
        Customer customer = customer();
        String task = task(program, customer, "broadband", agent);
        Held held = claimOne(agent, program);

        Response dialled = dial(agent, held);

        dialled.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("dialUri", equalTo("tel:" + customer.phone()))
                .body("taskId", equalTo(task))
                .body("fencingToken", equalTo(1))
                .body("attempt", equalTo(1))
                .body("questions", equalTo(CallCentre.QUESTIONS));
        show(task).then().body("state", equalTo("DIALLED")).body("attempts", equalTo(1));
        JsonNode grant = verified(dialled.path("grant"));
        assertThat(grant.get("jti").asText()).isEqualTo(dialled.path("attemptId"));
        assertThat(grant.get("task").asText()).isEqualTo(task);
        assertThat(grant.get("agent").asText()).isEqualTo(agent);
        assertThat(grant.get("customer").asText()).isEqualTo(customer.id().toString());
        assertThat(grant.get("fencing").asInt()).isEqualTo(1);
        assertThat(grant.get("program").asText()).isEqualTo(program);
        assertThat(grant.get("purpose").asText()).isEqualTo("DEAL");
        assertThat(grant.get("owner").asText()).isEqualTo(agent);
        assertThat(grant.get("opensOn").asText()).isEqualTo("2026-04-01");
        assertThat(grant.get("policyVersion").asText()).matches("COMPANY:\\d+,P-OUT:\\d+");
        assertThat(grant.get("dialledAt").asText()).isEqualTo(dialled.path("dialledAt"));
        assertThat(grant.has("exp")).isFalse();
        assertThat(grant.toString()).doesNotContain(customer.phone().substring(3));
    }

    @Test
    void aRepeatedDialIsAuthorisedAnewAndShowsTheSameAttempt() {
        Held held = held();
        String key = fresh("key");
        Response first = dial(agent, held, key);

        Response again = dial(agent, held, key);

        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("attemptId", equalTo(first.path("attemptId")))
                .body("dialledAt", equalTo(first.path("dialledAt")))
                .body("dialUri", equalTo(first.path("dialUri")));
        String attempt = first.path("attemptId");
        assertThat(Database.count(
                        "SELECT count(*) FROM number_reveal WHERE attempt_id = ?::uuid AND agent_id = ?",
                        attempt,
                        agent))
                .isEqualTo(2);
        assertThat(Database.count("SELECT count(*) FROM dial_attempt WHERE task_id = ?::uuid", held.task()))
                .isEqualTo(1);
        dial(CallCentre.agent(fresh("U")), held, key)
                .then()
                .statusCode(403)
                .body("code", equalTo("LEASE_OF_ANOTHER_AGENT"));
        TestClock.set(MORNING.plus(Duration.ofMinutes(16)));
        dial(agent, held, key).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
        assertThat(Database.count("SELECT count(*) FROM number_reveal WHERE attempt_id = ?::uuid", attempt))
                .isEqualTo(2);
    }

    @Test
    void aLeaseAllowsOneDial() {
        Held held = held();
        dial(agent, held).then().statusCode(201);

        dial(agent, held).then().statusCode(409).body("code", equalTo("ALREADY_DIALLED"));

        release(agent, held).then().statusCode(409).body("code", equalTo("ALREADY_DIALLED"));
        show(held.task()).then().body("attempts", equalTo(1));
    }

    @Test
    void aDialledTaskIsNobodysUntilItsOutcomeOrTheGrace() {
        CallCentre.companyPolicyWithoutCaps();
        Held held = held();
        dial(agent, held).then().statusCode(201);

        TestClock.set(MORNING.plus(Duration.ofHours(23)));
        assertThat(claimable(agent, program)).isZero();
        TestClock.set(MORNING.plus(Duration.ofHours(24)).plusSeconds(5));
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> show(held.task()).then().body("state", equalTo("READY")));
        assertThat(claimOne(agent, program).token()).isEqualTo(2);
    }

    /** Goes red when the dial does not ask protection again. */
    @Test
    @Rule("TASK-13")
    void aLeaseTakenInTimeIsNotDialledAfterTheCallingHours() {
        TestClock.set(Instant.parse("2026-04-01T03:25:00Z"));
        Held held = held();
        TestClock.set(Instant.parse("2026-04-01T03:30:01Z"));

        Response late = dial(agent, held);

        late.then()
                .statusCode(409)
                .body("code", equalTo("CONTACT_BARRED"))
                .body("rule", equalTo("TASK-13"))
                .body("nextAllowedAt", equalTo("2026-04-01T06:00:00Z"));
        show(held.task()).then().body("state", equalTo("LEASED")).body("attempts", equalTo(0));
    }

    @Test
    @Rule("TASK-15")
    void twoDialsBarTheCustomersOtherTasksForThreeMonths() {
        Customer customer = customer();
        for (String business : List.of("a", "b", "c")) {
            task(program, customer, business, agent);
        }
        dial(agent, claimOne(agent, program)).then().statusCode(201);
        dial(agent, claimOne(agent, program)).then().statusCode(201);

        assertThat(claimable(agent, program)).isZero();

        as("supervisor")
                .contentType("application/json")
                .body("{\"customerId\": \"%s\", \"business\": \"c\", \"asks\": [\"2026-06-30\", \"2026-07-01\"]}"
                        .formatted(customer.id()))
                .post("/v1/contact-checks")
                .then()
                .statusCode(200)
                .body("decisions.allowed", contains(false, true))
                .body("decisions[0].rule", equalTo("TASK-15"))
                .body("decisions[0].countedAttempts", org.hamcrest.Matchers.hasSize(2))
                .body("decisions[0].nextAllowedAt", equalTo("2026-06-30T16:00:00Z"));
    }

    @Test
    void theLedgerIsNeverChanged() {
        dial(agent, held()).then().statusCode(201);

        for (String change : List.of(
                "UPDATE dial_attempt SET agent_id = 'x'",
                "DELETE FROM dial_attempt",
                "TRUNCATE dial_attempt CASCADE",
                "DELETE FROM number_reveal",
                "UPDATE contact_signal SET kind = 'REFUSED'")) {
            assertThatThrownBy(() -> CallCentre.execute(change)).hasStackTraceContaining("append-only");
        }
    }

    @Test
    void theCacheIsRebuiltFromTheLedger() {
        Customer customer = customer();
        task(program, customer, "a", agent);
        task(program, customer, "b", agent);
        dial(agent, claimOne(agent, program)).then().statusCode(201);
        claimOne(agent, program);
        String before = stateOf(customer);
        CallCentre.execute(
                "UPDATE contact_state SET history = '{\"attempts\": [], \"reservations\": [], \"refusals\": []}' WHERE contact_id = ?",
                customer.contact());

        as("admin")
                .post("/v1/contact-checks/rebuilds")
                .then()
                .statusCode(200)
                .body("contacts", notNullValue())
                .body("changed", equalTo(1));

        assertThat(stateOf(customer)).isEqualTo(before);
        as("admin").post("/v1/contact-checks/rebuilds").then().statusCode(200).body("changed", equalTo(0));
    }

    /** Invariant 8. */
    @Test
    void noTableHoldsTheNumberInClear() {
        Customer customer = customer();
        task(program, customer, "a", agent);
        dial(agent, claimOne(agent, program)).then().statusCode(201);
        String digits = customer.phone().substring(3);

        List<String> tables = Database.rows(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");

        for (String table : tables) {
            assertThat(Database.count(
                            "SELECT count(*) FROM \"" + table + "\" t WHERE t::text LIKE ?", "%" + digits + "%"))
                    .as(table)
                    .isZero();
        }
    }

    private Held held() {
        task(program, customer(), "a", agent);
        return claimOne(agent, program);
    }

    private static String stateOf(Customer customer) {
        return Database.rows("SELECT history FROM contact_state WHERE contact_id = ?", customer.contact())
                .getFirst();
    }

    /** Verified by the public half that a PKCS#8 key carries at its end. */
    private static JsonNode verified(String grant) throws Exception {
        byte[] pkcs8 = Base64.getDecoder()
                .decode(ConfigProvider.getConfig().getValue("ringback.grant.private-key", String.class));
        byte[] point = Arrays.copyOfRange(pkcs8, pkcs8.length - 64, pkcs8.length);
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        PublicKey key = KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(
                                new BigInteger(1, Arrays.copyOfRange(point, 0, 32)),
                                new BigInteger(1, Arrays.copyOfRange(point, 32, 64))),
                        curve.getParameterSpec(ECParameterSpec.class)));
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(grant);
        jws.setKey(key);
        assertThat(jws.verifySignature()).isTrue();
        assertThat(jws.getAlgorithmHeaderValue()).isEqualTo("ES256");
        assertThat(jws.getHeader("typ")).isEqualTo("ringback-grant+jwt");
        return new ObjectMapper().readTree(jws.getPayload());
    }
}
