package dev.ringback.call.lead;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.grantFor;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.recorded;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ringback.call.testing.Counted;
import dev.ringback.call.testing.Directory;
import dev.ringback.call.testing.Http;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class LeadTest {

    private static final String LEADS = "/v1/leads";

    private final String agent = newAgent();
    private final String unit = "GROUP-" + UUID.randomUUID();

    @BeforeEach
    void aChannel() {
        TestClock.set(DIALLED.plusSeconds(3600));
        Directory.unit(unit);
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("CALL-12")
    void whatBecomesOfALeadIsSeenByWhoeverSentIt() {
        Map<String, Object> grant = grantFor(agent);
        String call = recorded(agent, body(grant, "EFFECTIVE"));
        Directory.agent(colleague(), unit);

        String lead = Http.post("agent", agent, LEADS, lead(call))
                .statusCode(201)
                .body("callId", equalTo(call))
                .body("customerId", equalTo(grant.get("customer")))
                .body("accountClass", equalTo("GROUP_ACCOUNT"))
                .body("agentId", equalTo(agent))
                .body("channelUnitId", equalTo(unit))
                .body("need", equalTo("Forty rooms; ring 139****4321"))
                .body("state", equalTo("SENT"))
                .body("steps", hasSize(0))
                .extract()
                .path("id");
        step("agent", colleague(), lead, "ACCEPTED", "Visit on Friday")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        step("manager", "M1", lead, "WON", "Ordered forty beds, 13987654321").statusCode(200);

        Http.get("agent", agent, LEADS + "/" + lead)
                .statusCode(200)
                .body("state", equalTo("WON"))
                .body("steps.to", contains("ACCEPTED", "WON"))
                .body("steps.by", contains(colleague(), "M1"))
                .body("steps[1].note", equalTo("Ordered forty beds, 139****4321"));
        Http.get("agent", colleague(), LEADS).body("items.id", contains(lead)).body("items[0].steps", hasSize(2));
        Http.get("agent", newAgent(), LEADS).body("items", hasSize(0));
        Http.get("agent", newAgent(), LEADS + "/" + lead).statusCode(404);
        Http.get("supervisor", "S1", LEADS + "?state=WON&channelUnitId=" + unit).body("items.id", contains(lead));
        Http.get("supervisor", "S1", LEADS + "?state=LOST&channelUnitId=" + unit)
                .body("items", hasSize(0));
    }

    /** Guard: LeadState.next. */
    @ParameterizedTest
    @Rule("CALL-12")
    @CsvSource({
        "'', ACCEPTED, 200",
        "'', REJECTED, 200",
        "'', WON, 409",
        "'', LOST, 409",
        "'', SENT, 409",
        "ACCEPTED, WON, 200",
        "ACCEPTED, LOST, 200",
        "ACCEPTED, REJECTED, 409",
        "ACCEPTED, ACCEPTED, 409",
        "REJECTED, ACCEPTED, 409"
    })
    void aLeadGoesStepByStep(String before, String to, int status) {
        String lead = Http.post("agent", agent, LEADS, lead(recorded(agent, body(agent, "EFFECTIVE"))))
                .statusCode(201)
                .extract()
                .path("id");
        if (!before.isEmpty()) {
            step("manager", "M1", lead, before, "First").statusCode(200);
        }

        ValidatableResponse answer = step("manager", "M1", lead, to, "Then").statusCode(status);

        if (status == 409) {
            answer.body("code", equalTo("LEAD_STEP_ILLEGAL"))
                    .body("state", equalTo(before.isEmpty() ? "SENT" : before));
        }
    }

    @Test
    void whoeverOnlySentALeadTakesNoSteps() {
        String lead = Http.post("agent", agent, LEADS, lead(recorded(agent, body(agent, "EFFECTIVE"))))
                .extract()
                .path("id");

        step("agent", agent, lead, "ACCEPTED", "Mine").statusCode(403);
        step("agent", newAgent(), lead, "ACCEPTED", "Not mine").statusCode(404);
        step("manager", "M1", lead, "ACCEPTED", " ").statusCode(422).body("violations.field", contains("note"));
        Http.get("agent", agent, LEADS + "/" + lead).body("state", equalTo("SENT"));
    }

    @Test
    @Rule("CALL-12")
    void aLeadIsOfAnOwnCallWithAKnownCustomerAndGoesToAUnit() {
        Map<String, Object> foreign = lead(recorded(agent, body(agent, "EFFECTIVE")));
        foreign.put("channelUnitId", "NOBODY");
        Http.post("agent", newAgent(), LEADS, foreign)
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("callId", "channelUnitId"))
                .body("violations.code", containsInAnyOrder("UNKNOWN_CALL", "UNKNOWN_ORG_UNIT"));
        String imported = new Counted()
                .add(1, "OUTBOUND", agent, unit, DIALLED, "EFFECTIVE", "")
                .imported()
                .call(1);
        Http.post("supervisor", "S1", LEADS, lead(imported))
                .statusCode(422)
                .body("violations.code", contains("CUSTOMER_NOT_KNOWN"));
        Http.get("supervisor", "S1", LEADS + "?channelUnitId=" + unit).body("items", hasSize(0));
    }

    private String colleague() {
        return "C-" + unit;
    }

    private Map<String, Object> lead(String call) {
        Map<String, Object> lead = new LinkedHashMap<>();
        lead.put("callId", call);
        lead.put("accountClass", "GROUP_ACCOUNT");
        lead.put("channelUnitId", unit);
        lead.put("need", "Forty rooms; ring 13987654321");
        return lead;
    }

    private static ValidatableResponse step(String role, String by, String lead, String to, String note) {
        return Http.post(role, by, LEADS + "/" + lead + "/steps", Map.of("to", to, "note", note));
    }
}
