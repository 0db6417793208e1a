package dev.ringback.task.visibility;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claim;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.create;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.newTask;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What protection kept from being called, and where tasks stand, over HTTP. */
@QuarkusTest
@OnTheStack
class StatsTest {

    /** Wednesday 1 April 2026, 11:29 in Shanghai: a minute before the morning's calling hours end. */
    private static final Instant LATE_MORNING = Instant.parse("2026-04-01T03:29:00Z");

    private String unit;
    private String agent;
    private String program;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(LATE_MORNING);
        CallCentre.companyPolicyAsShipped();
        unit = fresh("U");
        agent = agent(unit);
        program = program("P-OUT");
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    /** Guard: {@code Rejections.note} in the claim's store; without it nothing is counted at CLAIM. */
    @Test
    @Rule("TASK-15")
    void theThirdTaskOfACustomerIsCountedAsRejectedByTheMonthlyCapAndTheSecondIsNot() {
        Customer customer = customer();
        create(List.of(
                newTask(program, customer, fresh("a"), agent, null),
                newTask(program, customer, fresh("b"), agent, null)));
        claim(agent, program, 2).then().body("leases", hasSize(2));
        rejections("").then().body("total", equalTo(0)).body("rows", hasSize(0));
        create(List.of(newTask(program, customer, fresh("c"), agent, null)));

        claim(agent, program, 3).then().body("leases", hasSize(0));

        rejections("")
                .then()
                .statusCode(200)
                .body("from", equalTo("2026-04-01"))
                .body("to", equalTo("2026-04-01"))
                .body("total", equalTo(1))
                .body("truncated", equalTo(false))
                .body("rows", hasSize(1))
                .body("rows[0].rule", equalTo("TASK-15"))
                .body("rows[0].reason", equalTo("MONTHLY_CAP"))
                .body("rows[0].stage", equalTo("CLAIM"))
                .body("rows[0].rejections", equalTo(1))
                .body("rows[0].day", nullValue());
        rejections("&groupBy=DAY&groupBy=PROGRAM")
                .then()
                .body("rows[0].day", equalTo("2026-04-01"))
                .body("rows[0].programId", equalTo(program))
                .body("rows[0].rule", nullValue());
        rejections("&from=2026-04-02&to=2026-04-02").then().body("total", equalTo(0));
        // Folded, and told alike.
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.count("SELECT count(*) FROM protection_rejection_day WHERE program_id = ?", program)
                                == 1);
        rejections("").then().body("rows[0].rejections", equalTo(1));
    }

    /** Guard: {@code OrgScope.SEEN} in the counts of tasks, of progress and of coverage. */
    @Test
    @Rule("GOV-2")
    void aSupervisorCountsTheTasksOfHisOwnUnitThoseBelowAndThoseOfNone() {
        String team = fresh("T");
        CallCentre.unit(unit, null);
        CallCentre.unit(team, unit);
        String elsewhere = fresh("U");
        create(List.of(
                newTask(program, customer(), "a", null, unit),
                newTask(program, customer(), "b", null, team),
                newTask(program, customer(), "c", null, null),
                newTask(program, customer(), "d", null, elsewhere)));
        String boss = agent(unit);
        String leader = agent(team);

        assertThat(counted("supervisor", boss)).containsExactly(3, 3, 3);
        assertThat(counted("manager", leader)).containsExactly(2, 2, 2);
        assertThat(counted("auditor", "auditor-1")).containsExactly(4, 4, 4);
        assertThat(counted("bi", "bi-1")).startsWith(4, 4);
    }

    /** Tasks, tasks by progress, and missing callbacks of the program as somebody sees them. */
    private List<Integer> counted(String role, String subject) {
        Supplier<RequestSpecification> by = () -> given().auth().oauth2(TestTokens.token(role, subject));
        String of = "/v1/programs/" + program;
        int tasks = by.get()
                .get("/v1/tasks/stats?programId=" + program)
                .then()
                .statusCode(200)
                .extract()
                .path("tasks");
        int required = by.get()
                .get(of + "/coverage?month=2026-04")
                .then()
                .statusCode(200)
                .extract()
                .path("required");
        Response missing = by.get().get(of + "/coverage/missing?month=2026-04");
        return missing.statusCode() == 403
                ? List.of(tasks, required)
                : List.of(tasks, required, missing.jsonPath().getList("items").size());
    }

    /** Guard: the observer of the rolled back transaction in {@code Rejections}. */
    @Test
    @Rule("TASK-13")
    void aDialAfterTheCallingHoursIsCountedAsRejectedAndOneInThemIsNot() {
        create(List.of(newTask(program, customer(), "a", agent, null), newTask(program, customer(), "b", agent, null)));
        Held first = claimOne(agent, program);
        Held second = claimOne(agent, program);
        dial(agent, first).then().statusCode(201);
        rejections("").then().body("total", equalTo(0));
        TestClock.set(Instant.parse("2026-04-01T03:30:01Z"));

        dial(agent, second).then().statusCode(409).body("code", equalTo("CONTACT_BARRED"));

        rejections("&groupBy=STAGE&groupBy=RULE")
                .then()
                .body("rows", hasSize(1))
                .body("rows[0].stage", equalTo("DIAL"))
                .body("rows[0].rule", equalTo("TASK-13"))
                .body("rows[0].rejections", equalTo(1));
    }

    /** Guard: {@code Rejections.note} in the screen of opening callbacks. */
    @Test
    @Rule("TASK-17")
    void aCallbackBarredAsItOpensIsCountedWithTheListAndOneThatIsNotIsNot() {
        CallCentre.policy(
                "COMPANY",
                "{\"companyWide\": true, \"caps\": [], \"excluded\": {\"rule\": \"TASK-17\", \"classes\": [\"PUBLIC_PHONE\"]}}");
        TestClock.set(Instant.parse("2026-03-20T02:00:00Z"));
        String business = fresh("sofas");
        as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "purpose",
                        "DEAL",
                        "rule",
                        "TASK-2",
                        "schedule",
                        Map.of("kind", "FIRST_DAYS_OF_NEXT_MONTH", "fromDay", 1, "toDay", 7),
                        "business",
                        business,
                        "policies",
                        List.of(),
                        "attempts",
                        Map.of("max", 2, "retryAfter", "PT2H"),
                        "questions",
                        List.of(),
                        "active",
                        true))
                .put("/v1/programs/" + program)
                .then()
                .statusCode(200);
        for (String calleeClass : List.of("PUBLIC_PHONE", "ORDINARY")) {
            String customer = Crm.post(
                            "/v1/customers",
                            Map.of(
                                    "source",
                                    "crm",
                                    "externalId",
                                    fresh("C"),
                                    "name",
                                    "王芳",
                                    "phone",
                                    Crm.phone(),
                                    "calleeClass",
                                    calleeClass))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            Map<String, Object> order = new LinkedHashMap<>(Crm.order("2026-03-14T03:00:00Z"));
            order.remove("customer");
            order.put("customerId", customer);
            order.put("business", business);
            Crm.receivedOrder(order);
        }

        TestClock.set(LATE_MORNING);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("SELECT count(*) FROM task WHERE program_id = ?", program) == 2);
        rejections("&groupBy=STAGE&groupBy=REASON")
                .then()
                .body("total", equalTo(1))
                .body("rows[0].stage", equalTo("LIST"))
                .body("rows[0].reason", equalTo("EXCLUDED_CLASS"));
        CallCentre.companyPolicyAsShipped();
    }

    @Test
    void rejectionsAreRefusedToAgentsAndForPeriodsThatCannotBe() {
        as("agent").get("/v1/tasks/stats/rejections").then().statusCode(403);
        for (String bad : List.of(
                "from=2026-04-02&to=2026-04-01",
                "from=2025-01-01&to=2026-01-02",
                "from=yesterday",
                "groupBy=AGENT",
                "programId=no%20such")) {
            as("supervisor")
                    .get("/v1/tasks/stats/rejections?" + bad)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_PARAMETER"));
        }
        as("supervisor")
                .get("/v1/tasks/stats/rejections?from=2025-01-02&to=2026-01-02")
                .then()
                .statusCode(200);
        as("supervisor").get("/v1/tasks/stats/rejections").then().statusCode(200);
        String csv = as("bi").header("Accept", "text/csv")
                .get("/v1/tasks/stats/rejections?groupBy=RULE&programId=" + program)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .extract()
                .asString();
        assertThat(csv).startsWith("day,programId,rule,reason,stage,rejections");
    }

    @Test
    void tasksAreCountedByStateAndAgeAndOverdueFromTheDayAfterTheirLast() {
        create(List.of(
                newTask(program, customer(), "a", agent, unit),
                newTask(program, customer(), "b", null, unit),
                newTask(program, customer(), "c", null, unit)));
        dial(agent, claimOne(agent, program)).then().statusCode(201);

        stats("")
                .then()
                .statusCode(200)
                .body("today", equalTo("2026-04-01"))
                .body("tasks", equalTo(3))
                .body("overdue", equalTo(0))
                .body("rows.state", contains("READY", "DIALLED"))
                .body("rows.tasks", contains(2, 1))
                .body("rows.age", contains("DAYS_0_TO_1", "DAYS_0_TO_1"))
                .body("rows[0].orgUnitId", nullValue())
                .body("rows[0].oldestOpenedOn", equalTo("2026-04-01"));
        stats("&groupBy=AGENT&groupBy=ORG_UNIT")
                .then()
                .body("rows.tasks", contains(2, 1))
                .body("rows[1].ownerAgentId", equalTo(agent))
                .body("rows[0].orgUnitId", equalTo(unit));
        stats("&ownerAgentId=" + agent).then().body("tasks", equalTo(1));
        stats("&state=DIALLED").then().body("tasks", equalTo(1));
        stats("&dueFrom=2026-04-07&dueTo=2026-04-07").then().body("tasks", equalTo(3));
        stats("&dueFrom=2026-04-08").then().body("tasks", equalTo(0));

        TestClock.set(Instant.parse("2026-04-02T15:59:59Z"));
        stats("&groupBy=AGE").then().body("rows.age", contains("DAYS_0_TO_1"));
        TestClock.set(Instant.parse("2026-04-02T16:00:00Z"));
        stats("&groupBy=AGE").then().body("rows.age", contains("DAYS_2_TO_7"));
    }

    @Test
    void overdueTasksAreThoseOpenPastTheirLastDayAndClosedOnesCarryTheirReason() {
        create(List.of(newTask(program, customer(), "a", agent, unit)));
        dial(agent, claimOne(agent, program)).then().statusCode(201);
        CallCentre.execute("UPDATE task SET due_on = '2026-04-01' WHERE program_id = ?", program);
        stats("").then().body("overdue", equalTo(0));
        TestClock.set(Instant.parse("2026-04-01T16:00:00Z"));
        stats("").then().body("overdue", equalTo(1)).body("rows[0].state", equalTo("DIALLED"));
        CallCentre.execute(
                "UPDATE task SET state = 'CLOSED', closed_reason = 'EXPIRED', closed_at = '2026-04-10T00:00:00Z' WHERE program_id = ?",
                program);
        TestClock.set(Instant.parse("2026-04-20T16:00:00Z"));
        stats("&groupBy=CLOSED_REASON&groupBy=AGE")
                .then()
                .body("overdue", equalTo(0))
                .body("rows.closedReason", contains("EXPIRED"))
                .body("rows.age", hasItem("DAYS_8_TO_31"));
        String csv = as("bi").header("Accept", "text/csv")
                .get("/v1/tasks/stats?programId=" + program)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv)
                .isEqualTo("programId,orgUnitId,ownerAgentId,state,closedReason,age,tasks,overdue,oldestOpenedOn\n"
                        + program + ",,,CLOSED,,DAYS_8_TO_31,1,0,2026-04-01\n");
        for (String bad : List.of("dueFrom=2026-04-02&dueTo=2026-04-01", "state=OPEN", "groupBy=DAY", "dueTo=x")) {
            as("supervisor")
                    .get("/v1/tasks/stats?" + bad)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_PARAMETER"));
        }
        as("crm").get("/v1/tasks/stats").then().statusCode(403);
    }

    private Response rejections(String more) {
        return as("supervisor").get("/v1/tasks/stats/rejections?programId=" + program + more);
    }

    private Response stats(String more) {
        return as("manager").get("/v1/tasks/stats?programId=" + program + more);
    }
}
