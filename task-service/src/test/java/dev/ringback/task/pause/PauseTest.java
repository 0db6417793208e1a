package dev.ringback.task.pause;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claim;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guards: the refusal in the claim and the one in the dial; without either the test of its path is red. */
@QuarkusTest
@OnTheStack
class PauseTest {

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    private String above;
    private String unit;
    private String agent;
    private String boss;
    private String program;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyWithoutCaps();
        above = unit(null);
        unit = unit(above);
        agent = agent(unit);
        boss = agent(unit);
        program = program();
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("OPS-1")
    void aPausedUnitNeitherClaimsNorDialsAndNothingIsClosed() {
        Customer customer = customer();
        String held = task(program, customer, "a", agent);
        Held lease = claimOne(agent, program);
        task(program, customer(), "a", agent);
        String elsewhere = agent(unit(above));
        task(program, customer(), "a", elsewhere);

        String pause = started(pause(boss, Map.of("orgUnitId", unit, "reason", "hotline is busy")));

        claim(agent, program, 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("OUTBOUND_PAUSED"))
                .body("rule", equalTo("OPS-1"));
        dial(agent, lease).then().statusCode(409).body("code", equalTo("OUTBOUND_PAUSED"));
        show(held).then().body("state", equalTo("LEASED"));
        assertThat(claimable(elsewhere, program)).isEqualTo(1);
        check(customer, unit, second(600))
                .body("decisions[0].allowed", equalTo(false))
                .body("decisions[0].rule", equalTo("OPS-1"))
                .body("decisions[0].reason", equalTo("OUTBOUND_PAUSED"))
                .body("decisions[0].pause.orgUnitId", equalTo(unit))
                .body("decisions[0].nextAllowedAt", nullValue());

        end(boss, pause).then().statusCode(204);
        end(boss, pause).then().statusCode(204);

        dial(agent, lease).then().statusCode(201);
        assertThat(claimable(agent, program)).isEqualTo(1);
        check(customer, unit, second(600)).body("decisions[0].pause", nullValue());
        as("manager")
                .get("/v1/outbound-pauses/" + pause)
                .then()
                .body("active", equalTo(false))
                .body("endedBy", equalTo(boss));
    }

    @Test
    @Rule("OPS-1")
    void aPauseEndsByItselfAtItsInstant() {
        Customer customer = customer();
        task(program, customer, "a", agent);
        Instant until = MORNING.plus(Duration.ofHours(1));
        started(pause(boss, Map.of("orgUnitId", unit, "reason", "r", "until", until.toString())));

        check(customer, unit, until.minusSeconds(1))
                .body("decisions[0].allowed", equalTo(false))
                .body("decisions[0].nextAllowedAt", equalTo(until.toString()));
        check(customer, unit, until).body("decisions[0].allowed", equalTo(true));
        TestClock.set(until.minusSeconds(30));
        claim(agent, program, 1).then().statusCode(409);
        TestClock.set(until);
        assertThat(claimable(agent, program)).isEqualTo(1);
    }

    @Test
    @Rule("OPS-1")
    void aPauseReachesTheUnitsBelowAndOneOfTheCompanyReachesAll() {
        task(program, customer(), "a", agent);
        String manager = agent(above);
        String upper = started(pause(manager, Map.of("orgUnitId", above, "reason", "r")));
        claim(agent, program, 1).then().statusCode(409);
        end(boss, upper).then().statusCode(403);
        end(manager, upper).then().statusCode(204);

        String all = started(as("admin")
                .header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "fire alarm"))
                .post("/v1/outbound-pauses"));
        try {
            claim(agent, program, 1).then().statusCode(409);
            check(customer(), null, second(600)).body("decisions[0].rule", equalTo("OPS-1"));
            as("supervisor")
                    .get("/v1/outbound-pauses?active=true&limit=500")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(all))
                    .body("items.id", not(hasItem(upper)));
        } finally {
            as("admin").delete("/v1/outbound-pauses/" + all).then().statusCode(204);
        }
        assertThat(claimable(agent, program)).isEqualTo(1);
    }

    @Test
    void supervisorsPauseTheirOwnUnitAndThoseBelowAndNoOther() {
        pause(boss, Map.of("orgUnitId", above, "reason", "r")).then().statusCode(403);
        pause(boss, Map.of("orgUnitId", unit(above), "reason", "r")).then().statusCode(403);
        pause(boss, Map.of("reason", "r")).then().statusCode(403);
        pause("nobody-" + fresh("A"), Map.of("orgUnitId", unit, "reason", "r"))
                .then()
                .statusCode(403)
                .body("code", equalTo("AGENT_UNKNOWN"));
        read(boss, above, 99, MORNING).then().statusCode(403);
        CallCentre.post(agent, "/v1/outbound-pauses", fresh("key"), Map.of("orgUnitId", unit, "reason", "r"))
                .then()
                .statusCode(403);
        assertThat(claimable(agent, program)).isZero();
    }

    @Test
    void aPauseThatCannotBeIsRefusedWithItsField() {
        pause(boss, Map.of("orgUnitId", unit, "reason", "r", "until", MORNING.toString()))
                .then()
                .statusCode(422)
                .body("violations.field", contains("until"));
        pause(boss, Map.of("orgUnitId", "nowhere", "reason", "r"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("orgUnitId"));
        pause(boss, Map.of("orgUnitId", unit)).then().statusCode(422).body("violations.field", contains("reason"));
        read(boss, unit, 1, MORNING.plusSeconds(60)).then().statusCode(422).body("violations.field", contains("at"));
        read(boss, unit, -1, MORNING).then().statusCode(422).body("violations.field", contains("waitingCalls"));
        as("admin")
                .delete("/v1/outbound-pauses/00000000-0000-0000-0000-00000000abcd")
                .then()
                .statusCode(404);
    }

    @Test
    @Rule("OPS-1")
    void aQueueOfInboundCallsPausesUntilItIsShortAgain() {
        CallCentre.policy("COMPANY", """
                {"companyWide": true, "caps": [],
                 "inboundPeak": {"rule": "OPS-1", "pauseAt": 10, "resumeAt": 5, "staleAfter": "PT5M"}}
                """);
        task(program, customer(), "a", agent);

        paused(unit, 9, 0, false);
        paused(unit, 10, 1, true);
        claim(agent, program, 1).then().statusCode(409).body("code", equalTo("OUTBOUND_PAUSED"));
        check(customer(), unit, second(1))
                .body("decisions[0].pause.origin", equalTo("INBOUND_PEAK"))
                .body("decisions[0].nextAllowedAt", equalTo(second(301).toString()));
        paused(unit, 6, 2, true);
        // An older reading than the last changes nothing.
        read(boss, unit, 0, MORNING.plusSeconds(1)).then().statusCode(200).body("paused", equalTo(true));
        paused(unit, 5, 3, false);
        assertThat(claimable(agent, program)).isEqualTo(1);
        paused(unit, 9, 4, false);
    }

    @Test
    @Rule("OPS-1")
    void aReadingThatIsOldPausesNoMore() {
        CallCentre.policy("COMPANY", """
                {"companyWide": true, "caps": [],
                 "inboundPeak": {"rule": "OPS-1", "pauseAt": 10, "resumeAt": 5, "staleAfter": "PT5M"}}
                """);
        task(program, customer(), "a", agent);
        paused(unit, 10, 0, true);

        TestClock.set(MORNING.plus(Duration.ofMinutes(4)).plusSeconds(30));
        claim(agent, program, 1).then().statusCode(409);
        TestClock.set(MORNING.plus(Duration.ofMinutes(5)));
        assertThat(claimable(agent, program)).isEqualTo(1);
        // After that silence seven waiting calls are no queue that goes on.
        read(boss, unit, 7, MORNING.plus(Duration.ofMinutes(5)))
                .then()
                .statusCode(200)
                .body("paused", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | {\"rule\": \"OPS-1\", \"pauseAt\": 5, \"resumeAt\": 5} | inboundPeak.resumeAt",
                "true | {\"rule\": \"OPS-1\", \"pauseAt\": 0, \"resumeAt\": 0} | inboundPeak.pauseAt",
                "true | {\"rule\": \"OPS-1\", \"pauseAt\": 5, \"resumeAt\": 1, \"staleAfter\": \"PT9S\"} | inboundPeak.staleAfter",
                "false | {\"rule\": \"OPS-1\", \"pauseAt\": 5, \"resumeAt\": 1} | inboundPeak"
            })
    void thresholdsThatCannotBeAreRefusedWithTheirField(boolean companyWide, String peak, String field) {
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"companyWide\": %s, \"caps\": [], \"inboundPeak\": %s}".formatted(companyWide, peak))
                .put("/v1/contact-policies/" + fresh("POL"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
    }

    private void paused(String of, int waiting, int second, boolean paused) {
        TestClock.set(second(second));
        read(boss, of, waiting, second(second))
                .then()
                .statusCode(200)
                .body("waitingCalls", equalTo(waiting))
                .body("paused", equalTo(paused));
    }

    private static Instant second(int second) {
        return MORNING.plusSeconds(second);
    }

    private static String unit(String parent) {
        String id = fresh("U");
        CallCentre.execute(
                "INSERT INTO directory_unit (id, name, kind, parent_id, version) VALUES (?, 'unit', 'TEAM', ?, 1)",
                id,
                parent);
        return id;
    }

    private static Response pause(String supervisor, Map<String, String> request) {
        return given().auth()
                .oauth2(TestTokens.token("supervisor", supervisor))
                .header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(request)
                .post("/v1/outbound-pauses");
    }

    private static String started(Response response) {
        return response.then()
                .statusCode(201)
                .body("active", equalTo(true))
                .extract()
                .path("id");
    }

    private static Response end(String supervisor, String pause) {
        return given().auth().oauth2(TestTokens.token("supervisor", supervisor)).delete("/v1/outbound-pauses/" + pause);
    }

    private static Response read(String supervisor, String unit, int waiting, Instant at) {
        return given().auth()
                .oauth2(TestTokens.token("supervisor", supervisor))
                .contentType(ContentType.JSON)
                .body(Map.of("waitingCalls", waiting, "at", at.toString()))
                .put("/v1/inbound-load/" + unit);
    }

    private static ValidatableResponse check(Customer customer, String unit, Instant at) {
        Map<String, Object> question = new HashMap<>();
        question.put("customerId", customer.id());
        question.put("asks", new String[] {at.toString()});
        if (unit != null) {
            question.put("orgUnitId", unit);
        }
        return as("agent")
                .contentType(ContentType.JSON)
                .body(question)
                .post("/v1/contact-checks")
                .then()
                .statusCode(200);
    }
}
