package dev.ringback.task.claim;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claim;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.create;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.newTask;
import static dev.ringback.task.testing.CallCentre.programWith;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which task an agent gets next, and how many he may hold. */
@QuarkusTest
@OnTheStack
class ClaimOrderTest {

    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    @Inject
    ClaimService claims;

    private String unit;
    private String agent;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        unit = fresh("U");
        agent = agent(unit);
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("TASK-21")
    void ownTasksComeFirstThenPriorityThenDueTimeThenAge() {
        String urgent = programWith(Map.of("priority", 9));
        String ordinary = programWith(Map.of());
        String idle = programWith(Map.of("priority", 0));
        List<String> tasks = create(List.of(
                named(idle, "own-idle", agent, unit),
                named(ordinary, "unit-ordinary", null, unit),
                named(urgent, "unit-urgent", null, unit),
                named(urgent, "shared-urgent", null, null),
                named(ordinary, "own-ordinary", agent, unit),
                dueOn(named(ordinary, "unit-sooner", null, unit), "2026-04-06")));
        assertThat(tasks).hasSize(6);

        Response claimed = claim(agent, fresh("key"), Map.of("max", 10, "programIds", List.of(urgent, ordinary, idle)));

        claimed.then()
                .body(
                        "leases.business",
                        contains(
                                "own-ordinary",
                                "own-idle",
                                "unit-urgent",
                                "unit-sooner",
                                "unit-ordinary",
                                "shared-urgent"))
                .body("leases.priority", contains(5, 0, 9, 5, 5, 9));
        CallCentre.show(claimed.path("leases[0].taskId")).then().body("priority", equalTo(5));
    }

    @Test
    void onlyWhoHasTheSkillOfAProgramGetsItsTasks() {
        String program = programWith(Map.of("skill", "english"));
        create(List.of(named(program, "a", null, unit), named(program, "b", agent, unit)));
        assertThat(claimable(agent, program)).isZero();

        setProfile("admin", agent, Map.of("capacity", 5, "skills", List.of("french")))
                .then()
                .statusCode(200);
        assertThat(claimable(agent, program)).isZero();

        setProfile("admin", agent, Map.of("capacity", 5, "skills", List.of("french", "english")))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        assertThat(claimable(agent, program)).isEqualTo(2);
    }

    @Test
    void anAgentGetsNoMoreThanHeMayHoldUndialled() {
        String program = programWith(Map.of());
        create(tasks(program, 5));
        setProfile("admin", agent, Map.of("capacity", 2)).then().statusCode(200);

        Response claimed = claim(agent, program, 10);

        claimed.then().body("leases", hasSize(2));
        claim(agent, program, 1).then().statusCode(200).body("leases", hasSize(0));
        dial(agent, new Held(claimed.path("leases[0].taskId"), claimed.path("leases[0].fencingToken")))
                .then()
                .statusCode(201);
        claim(agent, program, 10).then().body("leases", hasSize(1));
        setProfile("admin", agent, Map.of("capacity", 0)).then().statusCode(200);
        TestClock.set(MORNING.plus(16, ChronoUnit.MINUTES));
        claim(agent, program, 10).then().body("leases", hasSize(0));
        assertThat(claimable(agent(unit), program)).isEqualTo(4);
    }

    /** Guard: the agent's lock in {@code WorkProfiles.take}. */
    @Test
    @Rule("TASK-21")
    void aBurstOfClaimsInTwoProcessesStaysWithinTheCapacity() throws Exception {
        String program = programWith(Map.of());
        create(tasks(program, 60));
        setProfile("admin", agent, Map.of("capacity", 7)).then().statusCode(200);
        ClaimRequest two = new ClaimRequest(2, List.of(program), 3600);

        try (SecondService second = new SecondService();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> bursts = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                ClaimService service = i % 2 == 0 ? claims : second.claims();
                bursts.add(threads.submit(
                        () -> QuarkusTransaction.requiringNew().call(() -> service.claim(agent, two, MORNING))));
            }
            for (Future<?> burst : bursts) {
                burst.get();
            }
        }

        assertThat(Database.count("SELECT count(*) FROM task_lease WHERE agent_id = ?", agent))
                .isEqualTo(7);
    }

    @Test
    @Rule("GOV-2")
    void profilesAreSetBySupervisorsOfTheOwnScopeOnly() {
        String team = fresh("T");
        CallCentre.unit(unit, null);
        CallCentre.unit(team, unit);
        String member = agent(team);
        String boss = agent(unit);
        String other = agent(fresh("U"));
        Map<String, Object> profile = Map.of("capacity", 3, "ability", 120, "experienced", true);

        putProfile("supervisor", boss, member, profile)
                .then()
                .statusCode(200)
                .body("capacity", equalTo(3))
                .body("ability", equalTo(120))
                .body("experienced", equalTo(true))
                .body("skills", hasSize(0));

        putProfile("supervisor", other, member, profile).then().statusCode(404);
        putProfile("agent", member, member, profile).then().statusCode(403);
        putProfile("admin", "root", "nobody-of-this-name", profile).then().statusCode(404);
        putProfile("admin", "root", member, Map.of("capacity", 100_001))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("capacity"));
        putProfile("admin", "root", member, Map.of("capacity", 5, "ability", 0))
                .then()
                .statusCode(422);
        as("admin")
                .get("/v1/work-profiles/" + member)
                .then()
                .statusCode(200)
                .body("capacity", equalTo(3))
                .body("version", equalTo(1));
        as("admin")
                .get("/v1/work-profiles/" + boss)
                .then()
                .body("capacity", equalTo(50))
                .body("version", equalTo(0));
    }

    /** 300,000 tasks of which most are no one's to call now: the next best is still read off an index. */
    @Test
    void theNextBestOfManyIsFoundWithoutSorting() {
        List<String> plan = ClaimPlans.planOverManyReadyTasks();

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on task_ready"));
        assertThat(plan).anyMatch(line -> line.contains("task_ready_shared"));
        assertThat(plan).noneMatch(line -> line.contains("Sort Key: task_ready.priority"));
    }

    private static Response setProfile(String role, String agent, Map<String, ?> profile) {
        return putProfile(role, role + "-1", agent, profile);
    }

    private static Response putProfile(String role, String subject, String agent, Map<String, ?> profile) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(dev.ringback.stack.testing.TestTokens.token(role, subject))
                .contentType(ContentType.JSON)
                .body(profile)
                .put("/v1/work-profiles/" + agent);
    }

    private List<NewTask> tasks(String program, int number) {
        List<NewTask> tasks = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            tasks.add(newTask(program, customer(), "a", null, unit));
        }
        return tasks;
    }

    private static NewTask named(String program, String business, String owner, String unit) {
        return newTask(program, customer(), business, owner, unit);
    }

    private static NewTask dueOn(NewTask task, String dueOn) {
        return CallCentre.due(task, java.time.LocalDate.parse(dueOn));
    }
}
