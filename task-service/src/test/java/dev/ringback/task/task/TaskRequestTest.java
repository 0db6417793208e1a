package dev.ringback.task.task;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claim;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
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
class TaskRequestTest {

    private Customer customer;
    private String manager;

    @BeforeEach
    void setTheClock() {
        TestClock.set(Instant.parse("2026-04-01T02:10:00Z"));
        CallCentre.companyPolicyWithoutCaps();
        customer = customer();
        manager = agent(fresh("U"));
    }

    @AfterEach
    void backToWallTime() {
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    @Test
    @Rule("TASK-24")
    void anApologyIsCalledByTheManagerWhoOwnsIt() {
        Response answer = request("supervisor", apology());

        String task = answer.then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.startsWith("http"))
                .body("purpose", equalTo("APOLOGY"))
                .body("rule", equalTo("TASK-24"))
                .body("state", equalTo("READY"))
                .body("subject.kind", equalTo("CUSTOMER"))
                .body("subject.id", equalTo(customer.id().toString()))
                .body("ownerAgentId", equalTo(manager))
                .body("reason", equalTo("Shouted at, calls back on 138****5678"))
                .body("requestedBy", equalTo("supervisor-1"))
                .extract()
                .path("id");
        claim(manager, "apology-callback", 1).then().body("leases.taskId", contains(task));
        as("complaint-officer").get("/v1/tasks/" + task).then().statusCode(200);
        Topic.named("ringback.task").awaitOne(task, "dev.ringback.task-created.v1", "dev.ringback.task-claimed.v1");
    }

    @Test
    void theSameWishIsGrantedOncePerKeyAndOnceWhileItsTaskIsOpen() {
        String key = fresh("key");
        String task = request("manager", key, apology())
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        request("manager", key, apology())
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(task));
        request("manager", apology())
                .then()
                .statusCode(409)
                .body("code", equalTo("TASK_EXISTS"))
                .body("taskId", equalTo(task));

        assertThat(Database.count("SELECT count(*) FROM task WHERE subject_id = ?", customer.id()))
                .isEqualTo(1);
    }

    @Test
    void anApologyThatEndedMayBeAskedForAgainOnTheSameDay() {
        String first = request("complaint-officer", apology())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        CallCentre.execute("DELETE FROM task_ready WHERE task_id = ?::uuid", first);
        CallCentre.execute("UPDATE task SET state = 'CLOSED', closed_reason = 'UNREACHABLE' WHERE id = ?::uuid", first);

        String second = request("complaint-officer", apology())
                .then()
                .statusCode(201)
                .body("round", equalTo(2))
                .extract()
                .path("id");

        show(first).then().body("state", equalTo("CLOSED"));
        show(second).then().body("state", equalTo("READY"));
    }

    @ParameterizedTest
    @CsvSource({
        "opensOn, 2026-03-31, opensOn, PAST",
        "dueOn, 2026-03-31, dueOn, ORDER",
        "dueOn, 2027-04-02, dueOn, TOO_LATE",
        "programId, no-such-program, programId, PROGRAM_UNKNOWN",
        "programId, deal-callback, programId, PURPOSE",
        "customerId, 00000000-0000-0000-0000-000000000000, customerId, CUSTOMER_UNKNOWN",
        "ownerAgentId, nobody, ownerAgentId, AGENT_UNKNOWN",
        "reason, ' ', reason, PLAIN_TEXT",
        "business, '', business, PLAIN_TEXT"
    })
    void whatIsWrongIsSaidAndNothingChanges(String field, String value, String at, String code) {
        Map<String, Object> wrong = apology();
        wrong.put(field, value);

        request("supervisor", wrong)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", contains(at))
                .body("violations.code", contains(code));

        assertThat(Database.count("SELECT count(*) FROM task WHERE subject_id = ?", customer.id()))
                .isZero();
    }

    @Test
    void theFirstAndTheLastDayThatAreAllowed() {
        Map<String, Object> longest = apology();
        longest.put("opensOn", "2026-04-01");
        longest.put("dueOn", "2027-04-01");

        request("supervisor", longest).then().statusCode(201);
    }

    @Test
    void everythingMissingIsSaidAtOnce() {
        request("supervisor", Map.of())
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        containsInAnyOrder("programId", "customerId", "business", "opensOn", "dueOn", "reason"));
        request("supervisor", Map.of("programId", 1)).then().statusCode(400).body("code", equalTo("WRONG_TYPE"));
        Map<String, Object> unknown = apology();
        unknown.put("excludedAgentId", "A01");
        request("supervisor", unknown).then().statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        Map<String, Object> badDate = apology();
        badDate.put("opensOn", "2026-02-30");
        request("supervisor", badDate).then().statusCode(400).body("code", equalTo("WRONG_TYPE"));
        as("supervisor")
                .contentType(ContentType.JSON)
                .body(apology())
                .post("/v1/tasks")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        request("agent", apology()).then().statusCode(403);
        request("crm", apology()).then().statusCode(403);
    }

    @Test
    void aProgramOfAPurposeNeedsAScheduleThatSuitsIt() {
        putProgram("APOLOGY", "{\"kind\": \"NEXT_WEEK\", \"from\": \"MONDAY\", \"to\": \"SUNDAY\"}")
                .then()
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("schedule"));
        putProgram("DEAL", "{\"kind\": \"ON_DEMAND\"}")
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("PURPOSE"));
        putProgram("APOLOGY", "{\"kind\": \"ON_DEMAND\"}")
                .then()
                .statusCode(201)
                .body("schedule.kind", equalTo("ON_DEMAND"))
                .body("questions", hasSize(0));
        as("manager")
                .get("/v1/programs/apology-callback")
                .then()
                .body("contactClass", equalTo("APOLOGY"))
                .body("rule", equalTo("TASK-24"))
                .body("schedule.kind", equalTo("ON_DEMAND"))
                .body("version", notNullValue());
    }

    private static Response putProgram(String purpose, String schedule) {
        return as("admin")
                .contentType(ContentType.JSON)
                .body("""
                        {"purpose": "%s", "rule": "TASK-24", "schedule": %s, "policies": [], "business": "nothing-%s",
                         "attempts": {"max": 1, "retryAfter": "PT2H"}, "questions": [], "active": true}
                        """.formatted(purpose, schedule, UUID.randomUUID()))
                .put("/v1/programs/" + fresh("P"));
    }

    private Map<String, Object> apology() {
        return new LinkedHashMap<>(Map.of(
                "programId", "apology-callback",
                "customerId", customer.id().toString(),
                "business", "broadband",
                "opensOn", "2026-04-01",
                "dueOn", "2026-04-03",
                "ownerAgentId", manager,
                "reason", "Shouted at, calls back on 13812345678"));
    }

    private static Response request(String role, Object body) {
        return request(role, fresh("key"), body);
    }

    private static Response request(String role, String key, Object body) {
        return as(role).header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tasks");
    }
}
