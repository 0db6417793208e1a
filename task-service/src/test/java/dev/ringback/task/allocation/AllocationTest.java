package dev.ringback.task.allocation;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.create;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.extend;
import static dev.ringback.task.testing.CallCentre.newTask;
import static dev.ringback.task.testing.CallCentre.post;
import static dev.ringback.task.testing.CallCentre.programWith;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Supervisors give tasks out, hand them on and take them back; each sees his own org scope. */
@QuarkusTest
@OnTheStack
class AllocationTest {

    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    private String unit;
    private String boss;
    private String program;

    @BeforeEach
    void aTeamAndItsSupervisor() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        unit = fresh("U");
        CallCentre.unit(unit, null);
        boss = agent(unit);
        program = programWith(Map.of());
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("TASK-21")
    void customersAreSharedOutToADifferenceOfOneAtMost() {
        List<String> agents = agents(3);
        Customer twice = customer();
        List<NewTask> tasks = tasks(7);
        tasks.add(newTask(program, twice, "a", null, unit));
        tasks.add(newTask(program, twice, "b", null, unit));
        tasks.add(newTask(program, customer(), "a", agents.get(2), unit));
        create(tasks);

        Response dry = allocate(boss, request(agents, "BALANCED", Map.of("dryRun", true)));
        Response done = allocate(boss, request(agents, "BALANCED", Map.of()));

        dry.then().statusCode(200).body("id", nullValue()).body("agents.after", contains(3, 3, 3));
        done.then()
                .statusCode(201)
                .body("customers", equalTo(8))
                .body("tasks", equalTo(9))
                .body("agents.before", contains(0, 0, 1))
                .body("agents.added", contains(3, 3, 2))
                .body("agents.after", contains(3, 3, 3));
        assertThat(Database.count("SELECT count(DISTINCT owner_agent_id) FROM task WHERE customer_id = ?", twice.id()))
                .isEqualTo(1);
        assertThat(claimable(agents.getFirst(), program)).isGreaterThanOrEqualTo(3);
        create(tasks(2));
        allocate(boss, request(agents, "BALANCED", Map.of()))
                .then()
                .statusCode(201)
                .body("agents.after", contains(4, 4, 3));
    }

    @Test
    @Rule("TASK-21")
    void byAbilityTheLargestRemaindersGetTheOddCustomers() {
        List<String> agents = agents(3);
        profile(agents.get(0), 200);
        profile(agents.get(1), 100);
        profile(agents.get(2), 100);
        create(tasks(7));

        // 7 × 200/400 = 3.5, 7 × 100/400 = 1.75 each.
        allocate(boss, request(agents, "ABILITY", Map.of("dryRun", true)))
                .then()
                .statusCode(200)
                .body("agents.after", contains(3, 2, 2));
        allocate(boss, request(agents, "ABILITY", Map.of("max", 4)))
                .then()
                .statusCode(201)
                .body("agents.after", contains(2, 1, 1))
                .body("agents.ability", contains(200, 100, 100));
        List<String> equal = agents(2);
        allocate(boss, request(equal, "ABILITY", Map.of())).then().body("agents.after", contains(2, 1));
    }

    @Test
    @Rule("GOV-2")
    void onlySupervisorsAllocateAndOnlyWithinTheirScope() {
        String team = fresh("T");
        CallCentre.unit(team, unit);
        String member = agent(team);
        String foreigner = agent(fresh("U"));
        String foreignBoss = agent(fresh("U"));
        String theirs =
                create(List.of(newTask(program, customer(), "a", null, team))).getFirst();
        create(List.of(newTask(program, customer(), "a", null, fresh("U"))));

        post(member, "/v1/allocations", fresh("k"), request(List.of(member), "BALANCED", Map.of()))
                .then()
                .statusCode(403);
        as("manager")
                .contentType(ContentType.JSON)
                .body(request(List.of(member), "BALANCED", Map.of()))
                .post("/v1/allocations")
                .then()
                .statusCode(403);
        allocate(boss, request(List.of(member, foreigner), "BALANCED", Map.of()))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("agentIds[1]"))
                .body("violations[0].code", equalTo("OUT_OF_SCOPE"));
        allocate(foreignBoss, request(List.of(foreignBoss), "BALANCED", Map.of()))
                .then()
                .statusCode(201)
                .body("tasks", equalTo(0));
        transfer(foreignBoss, theirs, foreignBoss).then().statusCode(404);
        show(theirs).then().body("ownerAgentId", nullValue());

        allocate(boss, request(List.of(member), "BALANCED", Map.of())).then().body("tasks", equalTo(1));

        show(theirs).then().body("ownerAgentId", equalTo(member));
        Topic.named("ringback.task").awaitOne(theirs, "dev.ringback.task-created.v1", "dev.ringback.task-allocated.v1");
    }

    @Test
    @Rule("GOV-2")
    void listsAndTasksAreCutToTheOrgScope() {
        String team = fresh("T");
        CallCentre.unit(team, unit);
        String foreignBoss = agent(fresh("U"));
        String own =
                create(List.of(newTask(program, customer(), "a", null, team))).getFirst();
        String shared =
                create(List.of(newTask(program, customer(), "a", null, null))).getFirst();
        String ofOwner =
                create(List.of(newTask(program, customer(), "a", boss, null))).getFirst();

        list(boss).then().body("items.id", contains(own, shared, ofOwner));
        list(foreignBoss).then().body("items.id", contains(shared));
        get("supervisor", boss, own).then().statusCode(200);
        get("supervisor", foreignBoss, own).then().statusCode(404);
        get("supervisor", foreignBoss, ofOwner).then().statusCode(404);
        get("manager", foreignBoss, own).then().statusCode(404);
        as("admin").get("/v1/tasks/" + own).then().statusCode(200);
        as("auditor").get("/v1/tasks?programId=" + program).then().body("items", hasSize(3));
        get("agent", agent(team), own).then().statusCode(404);
        given().auth()
                .oauth2(TestTokens.token("agent", agent(team)))
                .get("/v1/tasks")
                .then()
                .statusCode(403);
    }

    /** Guard: the hold ended by {@code TransferService}. */
    @Test
    @Rule("TASK-21")
    void aTransferEndsAnUndialledHoldAndItsToken() {
        List<String> agents = agents(2);
        Customer customer = customer();
        String task = create(List.of(newTask(program, customer, "a", agents.getFirst(), unit)))
                .getFirst();
        Held held = claimOne(agents.getFirst(), program);

        transfer(boss, task, agents.get(1))
                .then()
                .statusCode(201)
                .body("kind", equalTo("TRANSFERRED"))
                .body("fromAgentId", equalTo(agents.getFirst()))
                .body("toAgentId", equalTo(agents.get(1)))
                .body("reason", equalTo("on leave, 138****5678"));

        dial(agents.getFirst(), held).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
        extend(agents.getFirst(), held, 900).then().statusCode(409);
        assertThat(claimable(agents.getFirst(), program)).isZero();
        Held theirs = claimOne(agents.get(1), program);
        assertThat(theirs.token()).isEqualTo(held.token() + 1);
        dial(agents.get(1), theirs).then().statusCode(201);
        transfer(boss, task, agents.getFirst()).then().statusCode(409).body("code", equalTo("ALREADY_DIALLED"));
        given().auth()
                .oauth2(TestTokens.token("supervisor", boss))
                .get("/v1/tasks/" + task + "/allocations")
                .then()
                .statusCode(200)
                .body("kind", contains("TRANSFERRED"))
                .body("doneBy", contains(boss));
    }

    @Test
    void whyATaskWasGivenBackIsKept() {
        create(tasks(1));
        String agent = agent(unit);
        Held held = claimOne(agent, program);

        post(
                        agent,
                        "/v1/tasks/" + held.task() + "/releases",
                        fresh("k"),
                        Map.of("fencingToken", held.token(), "reason", "knows 13812345678"))
                .then()
                .statusCode(204);

        assertThat(Database.rows("SELECT agent_id, reason FROM task_release WHERE task_id = ?::uuid", held.task()))
                .containsExactly(agent + "|knows 138****5678");
    }

    @Test
    @Rule("GOV-3")
    void allocationsAreTakenBackTenMonthsLaterAtTheMonthsEnd() {
        TestClock.set(Instant.parse("2026-04-30T16:00:00Z"));
        String agent = agent(unit);
        NewTask lasting = CallCentre.due(newTask(program, customer(), "a", null, unit), LocalDate.parse("2027-06-01"));
        NewTask ownedByFact =
                CallCentre.due(newTask(program, customer(), "a", agent, unit), LocalDate.parse("2027-06-01"));
        String task = create(List.of(lasting)).getFirst();
        create(List.of(ownedByFact));
        allocate(boss, request(List.of(agent), "BALANCED", Map.of())).then().body("tasks", equalTo(1));

        // Allocated on 1 May: ten months later is 1 March.
        TestClock.set(Instant.parse("2027-02-28T15:59:59Z"));
        reclaim(boss, true).then().statusCode(200).body("tasks", hasSize(0));
        TestClock.set(Instant.parse("2027-02-28T16:00:00Z"));
        reclaim(agent(fresh("U")), true).then().body("tasks", hasSize(0));
        reclaim(boss, true).then().body("tasks.taskId", contains(task)).body("tasks.dueOn", contains("2027-03-01"));
        show(task).then().body("ownerAgentId", equalTo(agent));

        reclaim(boss, false).then().statusCode(200).body("tasks.taskId", contains(task));

        show(task).then().body("ownerAgentId", nullValue());
        reclaim(boss, false).then().body("tasks", hasSize(0));
        as("auditor").get("/v1/tasks/" + task + "/allocations").then().body("kind", contains("ALLOCATED", "RECLAIMED"));
    }

    @Test
    @Rule("GOV-3")
    void anAllocationOfAMonthsLastDayIsTakenBackOnTheLastDayThereIs() {
        TestClock.set(Instant.parse("2026-04-30T02:10:00Z"));
        String agent = agent(unit);
        String task = create(List.of(
                        CallCentre.due(newTask(program, customer(), "a", null, unit), LocalDate.parse("2027-06-01"))))
                .getFirst();
        allocate(boss, request(List.of(agent), "BALANCED", Map.of())).then().body("tasks", equalTo(1));

        TestClock.set(Instant.parse("2027-02-27T15:59:59Z"));
        reclaim(boss, true).then().body("tasks", hasSize(0));
        TestClock.set(Instant.parse("2027-02-27T16:00:00Z"));
        reclaim(boss, true).then().body("tasks.taskId", contains(task)).body("tasks.dueOn", contains("2027-02-28"));
    }

    private List<String> agents(int number) {
        List<String> agents = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            agents.add(agent(unit));
        }
        return agents;
    }

    private List<NewTask> tasks(int number) {
        List<NewTask> tasks = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            tasks.add(newTask(program, customer(), "a", null, unit));
        }
        return tasks;
    }

    private Map<String, Object> request(List<String> agents, String basis, Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(
                Map.of("programId", program, "agentIds", agents, "basis", basis, "reason", "deals of March"));
        request.putAll(more);
        return request;
    }

    private static Response allocate(String supervisor, Map<String, Object> request) {
        return asSupervisor(supervisor, "/v1/allocations", request);
    }

    private static Response transfer(String supervisor, String task, String to) {
        return asSupervisor(
                supervisor,
                "/v1/tasks/" + task + "/transfers",
                Map.of("toAgentId", to, "reason", "on leave, 13812345678"));
    }

    private static Response reclaim(String supervisor, boolean dry) {
        return asSupervisor(supervisor, "/v1/reclaims", Map.of("reason", "ten months are over", "dryRun", dry));
    }

    private static Response asSupervisor(String supervisor, String path, Object body) {
        return given().auth()
                .oauth2(TestTokens.token("supervisor", supervisor))
                .header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private Response list(String supervisor) {
        return given().auth().oauth2(TestTokens.token("supervisor", supervisor)).get("/v1/tasks?programId=" + program);
    }

    private static Response get(String role, String subject, String task) {
        return given().auth().oauth2(TestTokens.token(role, subject)).get("/v1/tasks/" + task);
    }

    private static void profile(String agent, int ability) {
        as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("capacity", 50, "ability", ability))
                .put("/v1/work-profiles/" + agent)
                .then()
                .statusCode(200);
    }
}
