package dev.ringback.task.campaign;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.create;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.newTask;
import static dev.ringback.task.testing.CallCentre.programWith;
import static dev.ringback.task.testing.CallCentre.release;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ringback.platform.event.ScriptApproved;
import dev.ringback.platform.event.ScriptRetired;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No approved script, no dialling; and a pilot before everybody calls. Guard: {@code CampaignGate} at claim and at dial. */
@QuarkusTest
@OnTheStack
class CampaignGateTest {

    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    private String agent;
    private String script;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        agent = agent(fresh("U"));
        script = fresh("S").substring(0, 20);
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("TASK-18")
    void withoutAnApprovedScriptNobodyClaimsOrDials() {
        String program = programWith(Map.of("campaign", Map.of("scriptId", script, "staged", false)));
        create(tasks(program, 3));
        assertThat(claimable(agent, program)).isZero();
        say(1, 1, "PILOT");
        assertThat(claimable(agent, program)).isZero();

        say(2, 1, "APPROVED");
        Held first = claimOne(agent, program);
        dial(agent, first)
                .then()
                .statusCode(201)
                .body("scriptId", equalTo(script))
                .body("scriptVersion", equalTo(1));
        Held second = claimOne(agent, program);
        retire(3, 1);

        dial(agent, second)
                .then()
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_GATE"))
                .body("missing", contains("APPROVED_SCRIPT"));
        assertThat(claimable(agent, program)).isZero();
        as("supervisor").get("/v1/programs/" + program + "/campaign").then().statusCode(404);
    }

    @Test
    @Rule("TASK-18")
    void aCampaignGoesThroughAssessmentPilotAndBatches() {
        String program = programWith(Map.of("campaign", Map.of("scriptId", script)));
        create(tasks(program, 6));
        String novice = agent(fresh("U"));
        as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("capacity", 50, "experienced", true))
                .put("/v1/work-profiles/" + agent)
                .then()
                .statusCode(200);
        show(program).then().body("stage", equalTo("DRAFT")).body("missing", contains("APPROVED_SCRIPT", "PILOT"));
        step(program, Map.of("to", "PILOT", "pilotCalls", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_STAGE"))
                .body("stage", equalTo("DRAFT"));
        step(program, Map.of("to", "ASSESSED", "strategy", "renewals"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("assessment"));
        step(program, Map.of("to", "ASSESSED", "strategy", "renewals", "assessment", "sound"))
                .then()
                .statusCode(200)
                .body("stage", equalTo("ASSESSED"));
        step(program, Map.of("to", "PILOT", "pilotCalls", 1))
                .then()
                .statusCode(409)
                .body("missing", contains("APPROVED_SCRIPT"));
        say(1, 1, "PILOT");
        assertThat(claimable(agent, program)).isZero();

        step(program, Map.of("to", "PILOT", "pilotCalls", 1)).then().statusCode(200);
        step(program, Map.of("to", "RUNNING", "optimisation", "shorter", "callsPerSeat", 2))
                .then()
                .statusCode(409);
        assertThat(claimable(novice, program)).isZero();
        Held first = claimOne(agent, program);
        Held second = claimOne(agent, program);
        dial(agent, first).then().statusCode(201).body("scriptVersion", equalTo(1));
        dial(agent, second).then().statusCode(409).body("missing", contains("PILOT_CALLS"));
        release(agent, second).then().statusCode(204);
        assertThat(claimable(agent, program)).isZero();
        step(program, Map.of("to", "RUNNING", "optimisation", "shorter", "callsPerSeat", 2))
                .then()
                .statusCode(409)
                .body("missing", contains("APPROVED_SCRIPT"));
        say(2, 1, "APPROVED");
        batch(program, List.of(agent), null).then().statusCode(409).body("code", equalTo("CAMPAIGN_STAGE"));

        step(program, Map.of("to", "RUNNING", "optimisation", "shorter", "callsPerSeat", 2))
                .then()
                .statusCode(200);
        assertThat(claimable(agent, program)).isZero();
        batch(program, List.of(agent), null).then().statusCode(200).body("seats", equalTo(1));
        batch(program, List.of(novice), MORNING.plus(Duration.ofMinutes(30)).toString())
                .then()
                .body("batches.number", contains(1, 2))
                .body("seats", equalTo(1))
                .body("callableCustomers", equalTo(5))
                .body("volume", equalTo(2));
        Held mine = claimOne(agent, program);
        release(agent, mine).then().statusCode(204);
        assertThat(claimable(novice, program)).isZero();
        TestClock.set(MORNING.plus(Duration.ofMinutes(30)));
        show(program)
                .then()
                .body("seats", equalTo(2))
                .body("volume", equalTo(4))
                .body("missing", hasSize(0));
        assertThat(claimable(novice, program)).isEqualTo(5);
        step(program, Map.of("to", "ENDED", "reason", "done")).then().statusCode(200);
        step(program, Map.of("to", "ENDED", "reason", "done")).then().statusCode(409);
        assertThat(claimable(agent, program)).isZero();
    }

    @Test
    void callsOfOrdinaryProgramsFollowAScriptWhenThereIsOne() {
        String program = programWith(Map.of());
        String business = fresh("b");
        create(List.of(
                newTask(program, customer(), business, agent, null), newTask(program, customer(), "x", agent, null)));
        Calls.publish(
                script,
                1,
                new ScriptApproved(
                        script, 1, "Script", "APPROVED", List.of("DEAL"), List.of(business), "a", "b", MORNING));
        awaitStage(1, "APPROVED");
        Held one = claimOne(agent, program);
        Held other = claimOne(agent, program);

        List<Response> dials = List.of(dial(agent, one), dial(agent, other));

        assertThat(dials)
                .extracting(dialled -> dialled.<String>path("scriptId"))
                .containsOnlyOnce(script);
        dials.forEach(dialled -> dialled.then().statusCode(201));
    }

    private static List<NewTask> tasks(String program, int number) {
        List<NewTask> tasks = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            tasks.add(newTask(program, customer(), "a", null, null));
        }
        return tasks;
    }

    private void say(long aggregateVersion, int version, String stage) {
        Calls.publish(
                script,
                aggregateVersion,
                new ScriptApproved(script, version, "Script", stage, List.of(), List.of(), "a", "b", MORNING));
        awaitStage(version, stage);
    }

    private void retire(long aggregateVersion, int version) {
        Calls.publish(
                script,
                aggregateVersion,
                new ScriptRetired(script, version, "APPROVED", List.of(), List.of(), null, "b", MORNING));
        awaitStage(version, "RETIRED");
    }

    private void awaitStage(int version, String stage) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.rows(
                                "SELECT stage FROM call_script WHERE script_id = ? AND version = ?", script, version)
                        .contains(stage));
    }

    private static Response show(String program) {
        return as("supervisor").get("/v1/programs/" + program + "/campaign");
    }

    private static Response step(String program, Map<String, ?> step) {
        return as("supervisor")
                .contentType(ContentType.JSON)
                .body(step)
                .post("/v1/programs/" + program + "/campaign/steps");
    }

    private static Response batch(
            String program, List<String> agents, @org.jspecify.annotations.Nullable String startsAt) {
        return as("supervisor")
                .contentType(ContentType.JSON)
                .body(startsAt == null ? Map.of("agentIds", agents) : Map.of("agentIds", agents, "startsAt", startsAt))
                .post("/v1/programs/" + program + "/campaign/batches");
    }
}
