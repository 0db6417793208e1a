package dev.ringback.task.demand;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.execute;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Departments and stores ask for callbacks, and the service department confirms (TASK-12). */
@QuarkusTest
@OnTheStack
class DemandFormTest {

    private static final String PATH = "/v1/demand-forms";

    private String store;
    private List<String> customers;

    @BeforeEach
    void openAStore() {
        TestClock.set(Instant.parse("2026-04-02T02:00:00Z"));
        store = fresh("S");
        execute("INSERT INTO directory_unit (id, name, kind, version) VALUES (?, 'Riverside', 'STORE', 1)", store);
        customers = List.of(customer().id().toString(), customer().id().toString());
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("TASK-12")
    void aConfirmedFormMakesATaskForEachOfItsCustomersUpToItsNumber() {
        Map<String, Object> form = form();
        form.put("number", 1);
        String id = file(form)
                .then()
                .statusCode(201)
                .body("state", equalTo("FILED"))
                .extract()
                .path("id");
        assertThat(tasks(id)).isEmpty();

        confirm(id).then().statusCode(200).body("state", equalTo("CONFIRMED")).body("decidedBy", equalTo("manager-1"));

        assertThat(tasks(id)).containsExactly(customers.getFirst() + "|2026-04-02|2026-04-20|UNIT_DEMAND|Sofas");
        confirm(id).then().statusCode(409).body("code", equalTo("DEMAND_DECIDED"));
        assertThat(tasks(id)).hasSize(1);
    }

    @Test
    @Rule("TASK-12")
    void aRejectedFormSaysWhyAndMakesNoTask() {
        String id = file(form()).path("id");

        decide(id, "rejections", Map.of("reason", "Called last week"))
                .then()
                .statusCode(200)
                .body("rejection", equalTo("Called last week"));

        confirm(id).then().statusCode(409).body("code", equalTo("DEMAND_DECIDED"));
        assertThat(tasks(id)).isEmpty();
        as("supervisor").get(PATH + "?state=REJECTED&orgUnitId=" + store).then().body("items.id", equalTo(List.of(id)));
    }

    @Test
    @Rule("TASK-12")
    void aFormIsConfirmedUpToItsLastDayAndOpensOnThatDay() {
        String id = file(form()).path("id");
        String late = file(form()).path("id");

        TestClock.set(Instant.parse("2026-04-20T15:59:59Z"));
        confirm(id).then().statusCode(200);
        assertThat(tasks(id)).hasSize(2).allMatch(task -> task.contains("|2026-04-20|2026-04-20|"));
        TestClock.set(Instant.parse("2026-04-20T16:00:00Z"));
        confirm(late).then().statusCode(409).body("code", equalTo("DEMAND_OVER"));
    }

    @Test
    @Rule("TASK-12")
    void aUnitWithoutAFormInAMonthIsListedAndOneWhoseFormWasRejectedToo() {
        coverage("2026-04").body("missing.orgUnitId", hasItem(store)).body("complete", equalTo(false));
        String rejected = file(form()).path("id");
        decide(rejected, "rejections", Map.of("reason", "No")).then().statusCode(200);
        coverage("2026-04").body("missing.orgUnitId", hasItem(store));

        TestClock.set(Instant.parse("2026-04-30T15:59:59Z"));
        Map<String, Object> form = form();
        form.put("opensOn", "2026-04-30");
        form.put("dueOn", "2026-05-10");
        file(form).then().statusCode(201);

        coverage("2026-04").body("filed.orgUnitId", hasItem(store)).body("missing.orgUnitId", not(hasItem(store)));
        coverage("2026-05").body("missing.orgUnitId", hasItem(store));
        TestClock.set(Instant.parse("2026-04-30T16:00:00Z"));
        form.put("opensOn", "2026-05-01");
        file(form).then().statusCode(201);
        coverage("2026-05").body("filed.orgUnitId", hasItem(store));
    }

    @Test
    @Rule("TASK-12")
    void aFormThatCannotBeIsRefusedWithEachFieldAtFault() {
        Map<String, Object> form = form();
        form.put("orgUnitId", "nowhere");
        form.put("programId", "deal-callback");
        form.put("number", 3);
        form.put("opensOn", "2026-04-01");
        form.put("dueOn", "2026-03-31");
        form.put("customerIds", List.of(customers.getFirst(), "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02"));

        file(form)
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        containsInAnyOrder("orgUnitId", "programId", "number", "opensOn", "dueOn", "customerIds[1]"));

        assertThat(Database.count("SELECT count(*) FROM demand_form WHERE org_unit_id = 'nowhere'"))
                .isZero();
    }

    @Test
    void onlyManagersConfirm() {
        String id = file(form()).path("id");

        as("supervisor")
                .header("Idempotency-Key", fresh("key"))
                .post(PATH + "/" + id + "/confirmations")
                .then()
                .statusCode(403);
        confirm("0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02").then().statusCode(404);
    }

    /** Guard: {@code Acting.asked} in {@code DemandService.confirm}. */
    @Test
    @Rule("TASK-12")
    void whoAskedDoesNotConfirmAndTheServiceDepartmentDoes() {
        String id = file(form()).path("id");
        String ofTheStore = agent(store);
        String ofAnother = agent(fresh("U"));

        confirmAs("admin", "supervisor-1", id).then().statusCode(403).body("code", equalTo("DEMAND_OWN"));
        confirmAs("manager", ofTheStore, id).then().statusCode(403).body("code", equalTo("DEMAND_OWN"));
        as("manager").get(PATH + "/" + id).then().body("state", equalTo("FILED"));
        assertThat(tasks(id)).isEmpty();

        confirmAs("manager", ofAnother, id).then().statusCode(200).body("state", equalTo("CONFIRMED"));
    }

    private static Response confirmAs(String role, String subject, String id) {
        return given().auth()
                .oauth2(TestTokens.token(role, subject))
                .header("Idempotency-Key", fresh("key"))
                .post(PATH + "/" + id + "/confirmations");
    }

    private Map<String, Object> form() {
        return new HashMap<>(Map.of(
                "orgUnitId",
                store,
                "programId",
                "unit-demand",
                "business",
                "furniture",
                "topic",
                "Sofas",
                "reason",
                "Next season",
                "customerIds",
                customers,
                "opensOn",
                "2026-04-02",
                "dueOn",
                "2026-04-20"));
    }

    private static Response file(Map<String, Object> form) {
        return as("supervisor")
                .header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(form)
                .post(PATH);
    }

    private static Response confirm(String id) {
        return as("manager").header("Idempotency-Key", fresh("key")).post(PATH + "/" + id + "/confirmations");
    }

    private static Response decide(String id, String how, Map<String, ?> body) {
        return as("manager")
                .header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + "/" + id + "/" + how);
    }

    private static io.restassured.response.ValidatableResponse coverage(String month) {
        return as("manager").get(PATH + "/coverage?month=" + month).then().statusCode(200);
    }

    private static List<String> tasks(String form) {
        return Database.rows(
                "SELECT customer_id, opens_on, due_on, purpose, reason FROM task WHERE subject_id = ?::uuid ORDER BY round",
                form);
    }
}
