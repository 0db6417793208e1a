package dev.ringback.call.quality;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.grantFor;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.call.testing.Directory;
import dev.ringback.call.testing.Http;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Rules;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.QualityChecked;
import dev.ringback.platform.event.Topics;
import dev.ringback.platform.json.EventJson;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class QualityCheckTest {

    private static final String CHECKS = "/v1/quality-checks";

    /** The shipped checklist (001 L171 to 187, 003 part 1). */
    private static final List<String> ITEMS = List.of(
            "NO_UNAUTHORISED_PROMISE",
            "COMPETITORS_NOT_DISPARAGED",
            "COMPETITORS_NOT_ADVERTISED",
            "MANDARIN",
            "COURTESY",
            "NO_QUARREL",
            "NO_FOUL_LANGUAGE");

    private final String agent = newAgent();
    private final String manager = newAgent();

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("CALL-11")
    void aCheckHasAResultOnEachPointOfTheChecklist() {
        String call = recorded(agent, body(agent, "EFFECTIVE"));

        String id = check(call, Map.of("MANDARIN", "FAIL", "COMPETITORS_NOT_ADVERTISED", "NOT_APPLICABLE"), null)
                .statusCode(201)
                .body("agentId", equalTo(agent))
                .body("orgUnitId", equalTo("STORE-7"))
                .body("checklistVersion", equalTo(1))
                .body("results.item", equalTo(ITEMS))
                .body("passed", equalTo(false))
                .body("failedItems", contains("MANDARIN"))
                // Five of the six that applied.
                .body("passPercent", equalTo("83.33"))
                .body("apologyOwnerAgentId", nullValue())
                .body("checkedBy", equalTo("Q1"))
                .extract()
                .path("id");

        Http.get("agent", agent, CHECKS + "/" + id).statusCode(200).body("failedItems", contains("MANDARIN"));
        Http.get("agent", newAgent(), CHECKS + "/" + id).statusCode(404);
        Http.get("agent", agent, CHECKS + "?passed=false").body("items.id", contains(id));
        Http.get("agent", agent, CHECKS + "?passed=true").body("items", hasSize(0));
        Http.get("agent", newAgent(), CHECKS + "?agentId=" + agent).body("items", hasSize(0));
        check(call, Map.of(), null).statusCode(409).body("code", equalTo("CALL_CHECKED"));
    }

    @Test
    @Rule("CALL-11")
    void eachMissingPointIsNamed() {
        Map<String, Object> body = check(recorded(agent, body(agent, "EFFECTIVE")));
        body.put(
                "results",
                List.of(
                        Map.of("item", "MANDARIN", "result", "PASS"),
                        Map.of("item", "MANDARIN", "result", "FAIL"),
                        Map.of("item", "HAIRCUT", "result", "PASS")));

        List<String> missing = new ArrayList<>();
        ITEMS.stream().filter(item -> !item.equals("MANDARIN")).forEach(item -> missing.add("results." + item));
        Http.post("quality", "Q1", CHECKS, body)
                .statusCode(422)
                .body("violations.findAll { it.code == 'ITEM_MISSING' }.field", equalTo(missing))
                .body("violations.findAll { it.code == 'ITEM_TWICE' }.field", contains("results[1].item"))
                .body("violations.findAll { it.code == 'ITEM_UNKNOWN' }.field", contains("results[2].item"));
        Http.get("quality", "Q1", CHECKS + "?agentId=" + agent).body("items", hasSize(0));
    }

    @Test
    @Rule("CALL-11")
    void nobodyChecksHisOwnCallOrOneThatIsNotThere() {
        String call = recorded(agent, body(agent, "EFFECTIVE"));

        Http.post("supervisor", agent, CHECKS, check(call))
                .statusCode(422)
                .body("violations.code", contains("OWN_CALL"));
        Http.post("quality", "Q1", CHECKS, check(UUID.randomUUID().toString()))
                .statusCode(422)
                .body("violations.code", contains("UNKNOWN_CALL"));
        Http.post("agent", agent, CHECKS, check(call)).statusCode(403);
    }

    /** Guard: CheckRules.owesApology; without it nobody is asked to apologise. */
    @ParameterizedTest
    @Rule("TASK-24")
    @CsvSource({"COURTESY, true", "NO_FOUL_LANGUAGE, true", "NO_QUARREL, true", "MANDARIN, false"})
    void badAttitudeAndFoulLanguageAskForAnApologyByAManager(String failed, boolean apology) throws IOException {
        Directory.agent(manager);
        Directory.agent(agent);
        Map<String, Object> grant = grantFor(agent);
        String call = recorded(agent, body(grant, "EFFECTIVE"));

        check(call, Map.of(failed, "FAIL"), apology ? null : manager)
                .statusCode(422)
                .body("violations.field", contains("apologyOwnerAgentId"))
                .body("violations.code", contains(apology ? "APOLOGY_OWNER_MISSING" : "APOLOGY_OWNER_UNEXPECTED"));
        check(call, Map.of("COURTESY", "FAIL"), agent)
                .statusCode(422)
                .body("violations.code", contains("APOLOGY_BY_THE_AGENT"));
        check(call, Map.of("COURTESY", "FAIL"), "nobody-" + agent)
                .statusCode(422)
                .body("violations.code", contains("UNKNOWN_AGENT"));
        String id = check(call, Map.of(failed, "FAIL"), apology ? manager : null)
                .statusCode(201)
                .body("apologyDueOn", apology ? equalTo("2026-04-03") : nullValue())
                .extract()
                .path("id");

        JsonNode told = new ObjectMapper()
                .readTree(Topic.await(Topics.CALL, id, 1).getFirst().value());
        QualityChecked event = EventJson.read(told.toString().getBytes(), QualityChecked.class);
        assertThat(event.callId()).hasToString(call);
        assertThat(event.customerId()).hasToString((String) grant.get("customer"));
        assertThat(event.agentId()).isEqualTo(agent);
        assertThat(event.failedItems()).containsExactly(failed);
        assertThat(event.apologyOwnerAgentId()).isEqualTo(apology ? manager : null);
        assertThat(event.apologyDueOn()).isEqualTo(apology ? LocalDate.of(2026, 4, 3) : null);
        assertThat(told.toString()).doesNotContain("note");
    }

    @Test
    @Rule("CALL-11")
    @Rule("G7")
    void aCheckFollowsTheChecklistOfItsDay() {
        LocalDate today = Rules.goBehindTheLast("QUALITY");
        String call = recorded(agent, callAt(TestClock.now()));
        Rules.add(
                        "QUALITY",
                        today.plusDays(1),
                        Map.of(
                                "apologyWithinDays",
                                0,
                                "items",
                                List.of(Map.of("code", "GREETING", "text", "Greeted.", "apology", false))))
                .statusCode(201);
        Map<String, Object> body = check(call);
        body.put("results", List.of(Map.of("item", "GREETING", "result", "PASS")));

        Http.post("quality", "Q1", CHECKS, body).statusCode(422).body("violations.code", hasItem("ITEM_UNKNOWN"));
        TestClock.set(TestClock.now().plusSeconds(86_400));
        Http.post("quality", "Q1", CHECKS, body)
                .statusCode(201)
                .body("passed", equalTo(true))
                .body("passPercent", equalTo("100.00"));
    }

    @Test
    void wordsAreKeptWithoutNumbers() {
        Map<String, Object> body = check(recorded(agent, body(agent, "EFFECTIVE")));
        body.put("comment", "He gave out 13987654321");

        Http.post("quality", "Q1", CHECKS, body).statusCode(201).body("comment", equalTo("He gave out 139****4321"));
        body.put("results", List.of());
        body.put("apologyOwnerAgentId", "not an id");
        Http.post("quality", "Q1", CHECKS, body)
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("results", "apologyOwnerAgentId"));
    }

    private Map<String, Object> callAt(Instant start) {
        Map<String, Object> grant = grantFor(agent);
        grant.put("dialledAt", start.minusSeconds(60).toString());
        Map<String, Object> call = body(grant, "EFFECTIVE");
        call.put("startedAt", start.minusSeconds(60).toString());
        call.put("endedAt", start.toString());
        return call;
    }

    private static Map<String, Object> check(String call) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("callId", call);
        body.put(
                "results",
                ITEMS.stream()
                        .map(item -> Map.of("item", item, "result", "PASS"))
                        .toList());
        return body;
    }

    private static ValidatableResponse check(String call, Map<String, String> others, String owner) {
        Map<String, Object> body = check(call);
        // In any order: it is kept in that of the checklist.
        body.put(
                "results",
                ITEMS.reversed().stream()
                        .map(item -> Map.of("item", item, "result", others.getOrDefault(item, "PASS")))
                        .toList());
        if (owner != null) {
            body.put("apologyOwnerAgentId", owner);
        }
        return Http.post("quality", "Q1", CHECKS, body);
    }
}
