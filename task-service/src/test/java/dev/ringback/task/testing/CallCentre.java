package dev.ringback.task.testing;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.task.TaskCreation;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionTimeoutException;

/** A company's call centre of a test's own: agents, programs, policies, customers and tasks nobody else touches. */
public final class CallCentre {

    /** The questions of every program made here. */
    public static final List<String> QUESTIONS = List.of("ORDER_TIME", "STAFF_ATTITUDE");

    private static final String SHIPPED_COMPANY = """
            {"companyWide": true,
             "caps": [
               {"kind": "CALENDAR_MONTH", "rule": "TASK-15", "max": 2, "thenBarredMonths": 3},
               {"kind": "CALENDAR_YEAR", "rule": "TASK-16", "max": 30},
               {"kind": "SAME_BUSINESS_GAP", "rule": "TASK-16", "months": 1}],
             "refusals": {"rule": "TASK-16", "max": 3},
             "windows": {"rule": "TASK-13", "slots": [
               {"days": ["TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"], "from": "10:00", "to": "11:30"},
               {"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
                "from": "14:00", "to": "16:30"}]}}
            """;

    private CallCentre() {}

    /** A customer of a test. */
    public record Customer(UUID id, UUID contact, String phone) {}

    /** A lease as the agent got it. */
    public record Held(String task, int token) {}

    /** The company policy as it ships. */
    public static void companyPolicyAsShipped() {
        policy("COMPANY", SHIPPED_COMPANY);
    }

    /** A company policy with no rule but the refusal limit: for tests of what comes beside it. */
    public static void companyPolicyWithoutCaps() {
        policy("COMPANY", "{\"companyWide\": true, \"caps\": [], \"refusals\": {\"rule\": \"TASK-16\", \"max\": 3}}");
    }

    /** Puts a policy in force. */
    public static void policy(String id, String definition) {
        as("admin")
                .contentType(ContentType.JSON)
                .body(definition)
                .put("/v1/contact-policies/" + id)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    /** A new program under the named policies, two attempts, retried after two hours. */
    public static String program(String... policies) {
        return programOf("ORDINARY", policies);
    }

    /** A new program of a contact class, as {@link #program} makes it. */
    public static String programOf(String contactClass, String... policies) {
        String id = fresh("P");
        as("admin")
                .contentType(ContentType.JSON)
                .body(Map.ofEntries(
                        Map.entry("purpose", "DEAL"),
                        Map.entry("rule", "TASK-2"),
                        Map.entry("schedule", Map.of("kind", "FIRST_DAYS_OF_NEXT_MONTH", "fromDay", 1, "toDay", 7)),
                        Map.entry("business", fresh("nothing")),
                        Map.entry("policies", List.of(policies)),
                        Map.entry("attempts", Map.of("max", 2, "retryAfter", "PT2H")),
                        Map.entry("questions", QUESTIONS),
                        Map.entry("active", true),
                        Map.entry("contactClass", contactClass)))
                .put("/v1/programs/" + id)
                .then()
                .statusCode(201);
        return id;
    }

    /** A new program without policies of its own, with these terms. */
    public static String programWith(Map<String, ?> terms) {
        String id = fresh("P");
        as("admin")
                .contentType(ContentType.JSON)
                .body(Map.ofEntries(
                        Map.entry("purpose", "DEAL"),
                        Map.entry("rule", "TASK-2"),
                        Map.entry("schedule", Map.of("kind", "FIRST_DAYS_OF_NEXT_MONTH", "fromDay", 1, "toDay", 7)),
                        Map.entry("business", fresh("nothing")),
                        Map.entry("policies", List.of()),
                        Map.entry("attempts", Map.of("max", 2, "retryAfter", "PT2H")),
                        Map.entry("questions", QUESTIONS),
                        Map.entry("active", true),
                        Map.entry("terms", terms)))
                .put("/v1/programs/" + id)
                .then()
                .statusCode(201);
        return id;
    }

    /** A new org unit, or another parent for one. */
    public static void unit(String id, @org.jspecify.annotations.Nullable String parent) {
        execute(
                "INSERT INTO directory_unit (id, name, kind, parent_id, version) VALUES (?, 'Team', 'TEAM', ?, 1)"
                        + " ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id",
                id,
                parent);
    }

    /** A new agent of a unit. */
    public static String agent(String unit) {
        String id = fresh("A").substring(0, 20);
        execute(
                "INSERT INTO directory_agent (id, name, org_unit_id, hired_on, version) VALUES (?, '李雷', ?, '2020-01-01', 1)",
                id,
                unit);
        return id;
    }

    /** A new customer with a number of their own. */
    public static Customer customer() {
        String phone = Crm.phone();
        String id = Crm.post(
                        "/v1/customers",
                        Map.of("source", "crm", "externalId", fresh("C"), "name", "王芳", "phone", phone))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String contact = Database.rows("SELECT contact_id FROM customer WHERE id = ?::uuid", id)
                .getFirst();
        return new Customer(UUID.fromString(id), UUID.fromString(contact), "+86" + phone);
    }

    /** A task for an agent, open from the first to the seventh of April 2026. */
    public static String task(String program, Customer customer, String business, String owner) {
        return create(List.of(newTask(program, customer, business, owner, null)))
                .getFirst();
    }

    /** A task as {@link #task} makes it, not yet created; without an owner it is the unit's, without both it is anybody's. */
    public static NewTask newTask(
            String program,
            Customer customer,
            String business,
            @org.jspecify.annotations.Nullable String owner,
            @org.jspecify.annotations.Nullable String unit) {
        return new NewTask(
                program,
                1,
                "DEAL",
                "TASK-2",
                business,
                customer.id(),
                "ORDER",
                UUID.randomUUID(),
                fresh("SO"),
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-04-07"),
                owner,
                unit,
                2,
                Duration.ofHours(2),
                QUESTIONS,
                1,
                null,
                null);
    }

    /** The same task, due on another day. */
    public static NewTask due(NewTask task, LocalDate dueOn) {
        return changed(task, dueOn, task.maxAttempts());
    }

    /** The same task, dialled up to so many times. */
    public static NewTask dialledUpTo(NewTask task, int attempts) {
        return changed(task, task.dueOn(), attempts);
    }

    private static NewTask changed(NewTask task, LocalDate dueOn, int attempts) {
        return new NewTask(
                task.programId(),
                task.programVersion(),
                task.purpose(),
                task.rule(),
                task.business(),
                task.customerId(),
                task.subjectKind(),
                task.subjectId(),
                task.subjectExternalId(),
                task.opensOn(),
                dueOn,
                task.ownerAgentId(),
                task.orgUnitId(),
                attempts,
                task.retryAfter(),
                task.questions(),
                task.round(),
                task.excludedAgentId(),
                task.request());
    }

    /** Creates tasks. */
    public static List<String> create(List<NewTask> tasks) {
        TaskCreation creation = Arc.container().instance(TaskCreation.class).get();
        return QuarkusTransaction.requiringNew().call(() -> creation.createAll(tasks)).stream()
                .map(UUID::toString)
                .toList();
    }

    /** Claims up to so many tasks of a program. */
    public static Response claim(String agent, String program, int max) {
        return claim(agent, fresh("key"), Map.of("max", max, "programIds", List.of(program)));
    }

    /** Claims under a key. */
    public static Response claim(String agent, String key, Map<String, ?> request) {
        return post(agent, "/v1/tasks/claims", key, request);
    }

    /** Claims one task and fails if there is none. */
    public static Held claimOne(String agent, String program) {
        // A task that a sweep has locked is passed over at that moment.
        Response claimed;
        try {
            claimed = await().atMost(Duration.ofSeconds(10))
                    .until(
                            () -> claim(agent, program, 1),
                            answer -> answer.statusCode() != 200
                                    || !answer.jsonPath()
                                            .getList("leases.taskId")
                                            .isEmpty());
        } catch (ConditionTimeoutException none) {
            throw new AssertionError(
                    "Nothing of " + program + " for " + agent + " at " + TestClock.now() + "; ready: " + ready(agent),
                    none);
        }
        claimed.then().statusCode(200).body("leases", org.hamcrest.Matchers.hasSize(1));
        return new Held(claimed.path("leases[0].taskId"), claimed.path("leases[0].fencingToken"));
    }

    private static List<String> ready(String agent) {
        return Database.rows(
                "SELECT t.state, t.closed_reason, r.not_before, r.base_not_before, r.due_at, s.history FROM task t LEFT JOIN task_ready r ON r.task_id = t.id"
                        + " LEFT JOIN contact_state s ON s.contact_id = t.contact_id WHERE t.owner_agent_id = ?",
                agent);
    }

    /** How many of up to ten tasks a claim gets. */
    public static int claimable(String agent, String program) {
        return claim(agent, program, 10)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("leases")
                .size();
    }

    /** Dials under a key. */
    public static Response dial(String agent, Held held, String key) {
        return post(agent, "/v1/tasks/" + held.task() + "/dial", key, Map.of("fencingToken", held.token()));
    }

    /** Dials under a new key. */
    public static Response dial(String agent, Held held) {
        return dial(agent, held, fresh("key"));
    }

    /** Gives a task back. */
    public static Response release(String agent, Held held) {
        return post(
                agent, "/v1/tasks/" + held.task() + "/releases", fresh("key"), Map.of("fencingToken", held.token()));
    }

    /** Holds a task longer. */
    public static Response extend(String agent, Held held, int seconds) {
        return post(
                agent,
                "/v1/tasks/" + held.task() + "/extensions",
                fresh("key"),
                Map.of("fencingToken", held.token(), "leaseSeconds", seconds));
    }

    /** The task as a supervisor sees it. */
    public static Response show(String task) {
        return as("supervisor").get("/v1/tasks/" + task);
    }

    /** Posts as an agent. */
    public static Response post(String agent, String path, String key, Object body) {
        return given().auth()
                .oauth2(TestTokens.token("agent", agent))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    /** Runs a statement on the service's database. */
    public static void execute(String sql, Object... parameters) {
        try (Connection connection = Database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
