package dev.ringback.task.visibility;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.create;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.newTask;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.enquiry;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.order;
import static dev.ringback.task.testing.Crm.post;
import static dev.ringback.task.testing.Crm.receivedOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
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

/** How far programs have come, over HTTP; calls come in as events. */
@QuarkusTest
@OnTheStack
class ProgressTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private String program;
    private String business;
    private String unit;
    private String agent;

    @BeforeEach
    void inTheSecondWeekOfMarch() {
        at("2026-03-06T02:00:00Z");
        CallCentre.companyPolicyWithoutCaps();
        program = fresh("p").substring(0, 20);
        business = fresh("sofas");
        unit = fresh("U").substring(0, 20);
        agent = agent(unit);
    }

    @AfterEach
    void backToWallTime() {
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    /** GC-060 at a tenth: 10, 2, 4, 4, 5 of five a day in a second week come to 25 of 25, and are not even. */
    @Test
    @Rule("TASK-8")
    @Rule("CALL-2")
    void aWeekThatComesToItsNumberUnevenlyIsMetAndNotEven() {
        Map<String, Object> body = body("DEAL");
        body.put("quota", quota(List.of(3, 5), List.of(Map.of("min", 15, "max", 18), Map.of("min", 25, "max", 30))));
        put(body).then().statusCode(201).body("quota.perWeek[1].min", equalTo(25));
        List<String> tasks = tasks(26);
        at("2026-03-16T02:00:00Z");
        int[] successful = {10, 2, 4, 4, 5};
        int next = 0;
        for (int day = 0; day < successful.length; day++) {
            for (int i = 0; i < successful[day]; i++) {
                call(tasks.get(next++), "SUCCESSFUL", "2026-03-%02dT02:00:00Z".formatted(9 + day));
            }
        }
        // A reached customer who did not complete the questions is no successful callback.
        CallCompleted almost = call(tasks.get(25), "EFFECTIVE", "2026-03-10T02:00:00Z");
        awaitCalls(26);

        progress("week=2026-03-11")
                .then()
                .statusCode(200)
                .body("from", equalTo("2026-03-09"))
                .body("to", equalTo("2026-03-15"))
                .body("total.target", equalTo(25))
                .body("total.successful", equalTo(25))
                .body("total.effective", equalTo(26))
                .body("spread.even", equalTo(false))
                .body("spread.underDays", contains("2026-03-10", "2026-03-11", "2026-03-12"))
                .body("spread.days.successful", contains(10, 2, 4, 4, 5))
                .body("spread.days.target", contains(5, 5, 5, 5, 5))
                .body("spread.weeks", hasSize(1))
                .body("spread.weeks[0].rotationWeek", equalTo(2))
                .body("spread.weeks[0].min", equalTo(25))
                .body("spread.weeks[0].max", equalTo(30))
                .body("spread.weeks[0].standing", equalTo("MET"))
                .body("units.spread", contains(nullValue()));
        // Each correction counts as the call reads now.
        correct(almost, 2, "SUCCESSFUL");
        progress("week=2026-03-09")
                .then()
                .body("total.successful", equalTo(26))
                .body("spread.days[1].successful", equalTo(3));
        correct(almost, 3, "NO_ANSWER");
        progress("week=2026-03-09").then().body("total.successful", equalTo(25)).body("total.effective", equalTo(25));
        progress("from=2026-03-09&to=2026-03-09")
                .then()
                .body("spread.even", equalTo(true))
                .body("spread.weeks[0].standing", nullValue());
        progress("week=2026-03-16")
                .then()
                .body("spread.even", nullValue())
                .body("spread.weeks[0].standing", equalTo("OPEN"));
        progress("month=2026-03")
                .then()
                .body("spread.weeks[1].min", equalTo(15))
                .body("total.successful", equalTo(25));
    }

    /** GC-066. */
    @Test
    @Rule("CALL-2")
    void ofFortyCustomersTwentySixCompletedAreSuccessful() {
        put(body("DEAL"));
        List<String> tasks = tasks(40);
        at("2026-03-16T02:00:00Z");
        int next = 0;
        for (Map.Entry<String, Integer> each : Map.of(
                        "SUCCESSFUL", 26, "CONNECTED_INCOMPLETE", 2, "POWERED_OFF", 4, "SUSPENDED", 3, "NO_ANSWER", 5)
                .entrySet()) {
            for (int i = 0; i < each.getValue(); i++) {
                call(tasks.get(next), each.getKey(), "2026-03-10T02:00:00Z");
                if (each.getKey().equals("NO_ANSWER")) {
                    call(tasks.get(next), each.getKey(), "2026-03-10T05:00:00Z");
                }
                next++;
            }
        }
        awaitCalls(45);

        progress("month=2026-03")
                .then()
                .body("total.successful", equalTo(26))
                .body("total.effective", equalTo(26))
                .body("total.target", nullValue())
                .body("units[0].orgUnitId", equalTo(unit))
                .body("units[0].persons", equalTo(26))
                .body("agents[0].tally.successful", equalTo(26));
        progress("month=2026-03&agentId=" + fresh("X").substring(0, 20)).then().body("total.successful", equalTo(0));
        progress("month=2026-03&orgUnitId=" + unit).then().body("total.successful", equalTo(26));
        String csv = as("bi").header("Accept", "text/csv")
                .get("/v1/programs/" + program + "/progress?month=2026-03")
                .asString();
        assertThat(csv).startsWith("orgUnitId,agentId,target,planned,").contains(",26,26\n");
    }

    /** Large and small stores take turns by the week, and a small one needs fifteen persons a month: here two. */
    @Test
    @Rule("TASK-8")
    void storesTakeTurnsByTheWeekAndASmallOneNeedsItsPersonsAMonth() {
        Map<String, Object> body = body("DEAL");
        Map<String, Object> quota = new LinkedHashMap<>(quota(List.of(1, 2), null));
        quota.put("per", "ORG_UNIT");
        quota.put(
                "turns",
                List.of(
                        Map.of("name", "LARGE", "orgUnitIds", List.of("L-" + unit)),
                        Map.of("name", "SMALL", "orgUnitIds", List.of(unit), "perMonth", 2)));
        body.put("quota", quota);
        put(body).then().statusCode(201);
        List<String> tasks = tasks(2);
        at("2026-04-01T02:00:00Z");
        call(tasks.get(0), "SUCCESSFUL", "2026-03-09T02:00:00Z");
        awaitCalls(1);

        progress("month=2026-03&orgUnitId=" + unit)
                .then()
                .body("units[0].turn", equalTo("SMALL"))
                .body("units[0].persons", equalTo(1))
                .body("units[0].personsRequired", equalTo(2))
                .body("units[0].personsStanding", equalTo("NOT_MET"))
                .body("units[0].spread.weeks.monday", contains("2026-02-23", "2026-03-09", "2026-03-23"))
                .body("units[0].spread.weeks.min", contains(10, 10, 10))
                .body("units[0].tally.target", equalTo(20))
                .body("spread", nullValue());
        progress("month=2026-03")
                .then()
                .body("units.orgUnitId", contains("L-" + unit, unit))
                .body("total.target", equalTo(39));
        call(tasks.get(1), "SUCCESSFUL", "2026-03-31T15:59:59Z");
        awaitCalls(2);
        progress("month=2026-03&orgUnitId=" + unit).then().body("units[0].personsStanding", equalTo("MET"));
        progress("month=2026-04&orgUnitId=" + unit).then().body("units[0].personsStanding", equalTo("OPEN"));

        Map<String, Object> wrong = new LinkedHashMap<>(quota);
        wrong.put(
                "turns",
                List.of(
                        Map.of("name", "LARGE", "orgUnitIds", List.of("A")),
                        Map.of("name", "SMALL", "orgUnitIds", List.of("B", "A"))));
        body.put("quota", wrong);
        put(body).then().statusCode(422).body("violations.field", hasItem("quota.turns[1].orgUnitIds[1]"));
        wrong.put("turns", null);
        wrong.put("perWeek", List.of(Map.of("min", 5, "max", 4)));
        put(body).then().statusCode(422).body("violations.field", hasItem("quota.perWeek[0].max"));
    }

    /** Guard: {@code Draw.cameToNothing}; without it the place of the failed callback stays taken. */
    @Test
    @Rule("TASK-8")
    void aCallbackThatEndsWithoutSuccessLeavesItsPlaceToAnotherAndOneThatSucceedsDoesNot() {
        Map<String, Object> body = body("DEAL");
        body.put("quota", Map.of("perDay", List.of(2), "days", List.of("MONDAY"), "per", "PROGRAM"));
        put(body).then().statusCode(201);
        for (int i = 0; i < 5; i++) {
            deal("100");
        }
        at("2026-03-09T02:10:00Z");
        await().atMost(SOON).until(() -> openedTasks() == 2);

        end("SUCCESSFUL");
        end("WRONG_NUMBER");

        await().atMost(SOON).until(() -> openedTasks() == 3);
        end("EFFECTIVE");
        await().atMost(SOON).until(() -> openedTasks() == 4);
        end("SUCCESSFUL");
        await().atMost(SOON)
                .until(() -> Database.count("SELECT count(*) FROM task_call WHERE program_id = ?", program) == 4
                        && Database.count("SELECT count(*) FROM draw_again WHERE program_id = ?", program) == 0);
        assertThat(openedTasks()).isEqualTo(4);
        progress("week=2026-03-09")
                .then()
                .body("total.target", equalTo(2))
                .body("total.opened", equalTo(4))
                .body("total.successful", equalTo(2))
                .body("spread.days[0].successful", equalTo(2));
    }

    @Test
    @Rule("TASK-9")
    void theMixOfASampleIsShownWithWhatTookThePlacesOfOthers() {
        Map<String, Object> body = body("DEAL");
        body.put(
                "selection",
                Map.of(
                        "kind",
                        "TIERS",
                        "number",
                        10,
                        "per",
                        "PROGRAM",
                        "seed",
                        "1",
                        "tiers",
                        List.of(
                                Map.of("from", "5000", "percent", 50),
                                Map.of("from", "3000", "below", "5000", "percent", 30),
                                Map.of("from", "1500", "below", "3000", "percent", 20))));
        put(body).then().statusCode(201);
        Map.of("5000", 1, "4999.99", 2, "1500", 4, "1499.99", 7).forEach((amount, number) -> {
            for (int i = 0; i < number; i++) {
                deal(amount);
            }
        });
        samples("month=2026-03").then().body("items[0].drawn", equalTo(false)).body("items[0].selected", equalTo(0));
        at("2026-03-09T02:10:00Z");
        await().atMost(SOON).until(() -> openedTasks() == 10);

        samples("week=2026-03-09")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].windowOpensOn", equalTo("2026-03-09"))
                .body("items[0].candidates", equalTo(14))
                .body("items[0].wanted", equalTo(10))
                .body("items[0].selected", equalTo(10))
                .body("items[0].tiers.wanted", contains(5, 3, 2, 0))
                .body("items[0].tiers.selected", contains(1, 2, 4, 3))
                .body("items[0].tiers.fallback", contains(0, 0, 2, 3))
                .body("items[0].tiers[3].from", nullValue());
        samples("week=2026-03-16").then().body("items", hasSize(0));
    }

    @Test
    @Rule("TASK-3")
    void aWeekBelowItsNumberFailsAWeekWithoutAnyIsMetAndAManagerMayWaive() {
        at("2026-03-31T02:00:00Z");
        Map<String, Object> body = body("TECHNICAL_ENQUIRY");
        body.put("terms", Map.of("targets", Map.of("perWeek", 3, "perMonth", 9)));
        put(body).then().statusCode(201).body("terms.targets.perWeek", equalTo(3));
        enquiries(4, "2026-03-31T01:00:00Z");
        at("2026-04-07T02:00:00Z");
        enquiries(2, "2026-04-07T01:00:00Z");
        at("2026-04-14T02:00:00Z");
        enquiries(3, "2026-04-14T01:00:00Z");
        at("2026-04-20T02:00:00Z");
        await().atMost(SOON).until(() -> openedTasks() == 9);
        at("2026-05-03T15:59:59Z");
        customers("month=2026-04").body("weeks[3].standing", equalTo("OPEN"));
        at("2026-05-05T02:00:00Z");
        callWeek("2026-04-06", "2026-04-12T15:59:59Z");
        callWeek("2026-04-13", "2026-04-13T01:00:00Z");
        callWeek("2026-04-20", "2026-04-24T01:00:00Z");
        awaitCalls(9);

        customers("month=2026-04")
                .body("weeks.monday", contains("2026-04-06", "2026-04-13", "2026-04-20", "2026-04-27"))
                .body("weeks.reached", contains(4, 2, 3, 0))
                .body("weeks.due", contains(4, 2, 3, 0))
                .body("weeks.standing", contains("MET", "NOT_MET", "MET", "NOTHING_DUE"))
                .body("months[0].month", equalTo("2026-04"))
                .body("months[0].reached", equalTo(9))
                .body("months[0].standing", equalTo("MET"))
                .body("months[0].met", equalTo(false));
        customers("week=2026-04-13").body("weeks", hasSize(1)).body("months", hasSize(0));
        waive("supervisor", waiver("2026-04-13")).then().statusCode(403);
        waive("manager", waiver("2026-04-14")).then().statusCode(422).body("violations[0].field", equalTo("startsOn"));
        waive("manager", waiver("2026-05-11")).then().statusCode(422);
        waive("manager", Map.of("grain", "WEEK", "startsOn", "2026-04-13"))
                .then()
                .statusCode(422);
        as("manager")
                .contentType(ContentType.JSON)
                .body(waiver("2026-04-13"))
                .post("/v1/programs/" + program + "/waivers")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));

        waive("manager", waiver("2026-04-13")).then().statusCode(201).body("waivedBy", equalTo("manager-1"));

        waive("manager", waiver("2026-04-13")).then().statusCode(409).body("code", equalTo("WAIVED_ALREADY"));
        customers("month=2026-04")
                .body("weeks.standing", contains("MET", "WAIVED", "MET", "NOTHING_DUE"))
                .body("months[0].met", equalTo(true));
        as("auditor")
                .get("/v1/programs/" + program + "/waivers")
                .then()
                .statusCode(200)
                .body("items.reason", contains("too few"));
        // One customer short of the month's number.
        body.put("terms", Map.of("targets", Map.of("perMonth", 10)));
        put(body);
        customers("month=2026-04")
                .body("months[0].standing", equalTo("NOT_MET"))
                .body("weeks[0].standing", nullValue());
        body.put("terms", Map.of("targets", Map.of("perMonth", 0)));
        put(body).then().statusCode(422).body("violations.field", hasItem("terms.targets.perMonth"));
    }

    @Test
    @Rule("TASK-6")
    void coverageIsCompleteOnceEachRequiredCallbackOfAProjectIsDoneAndSaysWhichIsNot() {
        at("2026-03-01T02:00:00Z");
        Map<String, Object> project = new LinkedHashMap<>(Map.of(
                "source",
                "erp",
                "externalId",
                fresh("P"),
                "customer",
                Crm.customer(),
                "business",
                business,
                "startsOn",
                "2026-03-01",
                "plannedEndOn",
                "2026-05-30"));
        project.put("orgUnitId", unit);
        project.put("ownerAgentId", agent);
        String id =
                post("/v1/projects", project).then().statusCode(201).extract().path("id");
        coverage("from=2026-03-01&to=2026-06-30")
                .then()
                .statusCode(200)
                .body("required", equalTo(3))
                .body("done", equalTo(0))
                .body("pending", equalTo(3))
                .body("percent", equalTo("0.00"))
                .body("complete", equalTo(false))
                .body("subjects", equalTo(1));
        callStage(id, "2026-03-09T02:10:00Z", "SUCCESSFUL");
        callStage(id, "2026-04-15T02:10:00Z", "EFFECTIVE");
        callStage(id, "2026-05-30T02:10:00Z", null);
        coverage("from=2026-03-01&to=2026-06-30")
                .then()
                .body("done", equalTo(2))
                .body("pending", equalTo(1))
                .body("missed", equalTo(0));
        at("2026-05-30T16:00:00Z");

        Response after = coverage("from=2026-03-01&to=2026-06-30");

        after.then()
                .body("done", equalTo(2))
                .body("missed", equalTo(1))
                .body("percent", equalTo("66.66"))
                .body("subjectsComplete", equalTo(0));
        missing("from=2026-03-01&to=2026-06-30&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].subjectId", equalTo(id))
                .body("items[0].stage", equalTo("COMPLETION"))
                .body("items[0].dueOn", equalTo("2026-05-30"))
                .body("items[0].pending", equalTo(false));
        coverage("month=2026-04")
                .then()
                .body("percent", equalTo("100.00"))
                .body("complete", equalTo(true))
                .body("subjectsComplete", equalTo(1));
        // A customer whom protection barred leaves the denominator, and is counted.
        await().atMost(SOON)
                .until(() -> Database.count(
                                "SELECT count(*) FROM task WHERE subject_id = ?::uuid AND program_id = 'project-callback' AND state = 'CLOSED'",
                                id)
                        == 3);
        CallCentre.execute(
                "UPDATE task SET closed_reason = 'BARRED', barred_by = 'TASK-15' WHERE subject_id = ?::uuid AND due_on = '2026-05-30'",
                id);
        coverage("from=2026-03-01&to=2026-06-30")
                .then()
                .body("barred", equalTo(1))
                .body("percent", equalTo("100.00"))
                .body("complete", equalTo(true));
        missing("from=2026-03-01&to=2026-06-30").then().body("items", hasSize(0));
        as("supervisor").get("/v1/programs/nothing/coverage").then().statusCode(404);
        missing("cursor=bm90aGluZw").then().statusCode(400);
    }

    @Test
    void periodsThatCannotBeAndProgramsNobodyKnowsAreRefused() {
        put(body("DEAL"));
        for (String bad : List.of(
                "month=2026-13",
                "month=2026-03&week=2026-03-09",
                "from=2026-03-02&to=2026-03-01",
                "week=monday",
                "from=2025-01-01&to=2026-01-02")) {
            progress(bad).then().statusCode(400).body("code", equalTo("INVALID_PARAMETER"));
        }
        as("supervisor").get("/v1/programs/nothing/progress").then().statusCode(404);
        as("supervisor").get("/v1/programs/nothing/samples").then().statusCode(404);
        as("agent").get("/v1/programs/" + program + "/progress").then().statusCode(403);
        as("supervisor")
                .get("/v1/programs/" + program + "/progress")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("from", equalTo("2026-03-01"));
    }

    private static void at(String instant) {
        TestClock.set(Instant.parse(instant));
    }

    private Map<String, Object> body(String purpose) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("purpose", purpose);
        body.put("rule", "TASK-8");
        body.put("schedule", Map.of("kind", "NEXT_WEEK", "from", "MONDAY", "to", "SUNDAY"));
        body.put("business", business);
        body.put("policies", List.of());
        body.put("attempts", Map.of("max", 2, "retryAfter", "PT2H"));
        body.put("questions", List.of());
        body.put("active", true);
        return body;
    }

    private static Map<String, Object> quota(List<Integer> perDay, List<Map<String, Integer>> perWeek) {
        Map<String, Object> quota = new LinkedHashMap<>();
        quota.put("perDay", perDay);
        quota.put("days", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"));
        quota.put("per", "PROGRAM");
        quota.put("perWeek", perWeek);
        return quota;
    }

    private Response put(Map<String, Object> body) {
        return as("admin").contentType(ContentType.JSON).body(body).put("/v1/programs/" + program);
    }

    private List<String> tasks(int number) {
        List<NewTask> tasks = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            tasks.add(newTask(program, customer(), business, agent, unit));
        }
        return create(tasks);
    }

    private CallCompleted call(String task, String outcome, String at) {
        CallCompleted call = Calls.call(
                task,
                1,
                UUID.randomUUID(),
                business,
                outcome,
                null,
                Instant.parse(at).plusSeconds(50),
                null);
        Calls.publish(call);
        return call;
    }

    private void correct(CallCompleted call, int revision, String outcome) {
        Calls.publish(call.callId().toString(), revision, Calls.corrected(call, revision, outcome, null, null));
        await().atMost(SOON)
                .until(() -> Database.count(
                                "SELECT count(*) FROM task_call WHERE call_id = ? AND revision = ?",
                                call.callId(),
                                revision)
                        == 1);
    }

    private void awaitCalls(int number) {
        await().atMost(SOON)
                .until(() -> Database.count("SELECT count(*) FROM task_call WHERE program_id = ?", program) == number);
    }

    private void deal(String amount) {
        Map<String, Object> order = order("2026-03-03T02:00:00Z");
        order.put("business", business);
        order.put("amount", amount);
        order.put("ownerAgentId", agent);
        order.put("orgUnitId", unit);
        receivedOrder(order);
    }

    private void end(String outcome) {
        Held held = claimOne(agent, program);
        dial(agent, held).then().statusCode(201);
        Calls.publish(Calls.call(
                held.task(), held.token(), UUID.randomUUID(), business, outcome, null, TestClock.now(), null));
        await().atMost(SOON)
                .until(() -> CallCentre.show(held.task()).path("state").equals("CLOSED"));
    }

    private long openedTasks() {
        return Database.count("SELECT count(*) FROM task WHERE program_id = ?", program);
    }

    private void enquiries(int number, String receivedAt) {
        for (int i = 0; i < number; i++) {
            Map<String, Object> enquiry = enquiry(receivedAt);
            enquiry.put("business", business);
            post("/v1/enquiries", enquiry).then().statusCode(201);
        }
    }

    private void callWeek(String monday, String at) {
        Database.rows("SELECT id FROM task WHERE program_id = ? AND opens_on = ?", program, LocalDate.parse(monday))
                .forEach(task -> call(task, "EFFECTIVE", at));
    }

    /** @param outcome null for no call at all */
    private void callStage(String project, String at, String outcome) {
        at(at);
        String open =
                "SELECT id FROM task WHERE subject_id = ?::uuid AND program_id = 'project-callback' AND state = 'READY'";
        await().atMost(SOON).until(() -> Database.rows(open, project).size() == 1);
        if (outcome != null) {
            program = "project-callback";
            end(outcome);
        }
    }

    private Response progress(String query) {
        return as("supervisor").get("/v1/programs/" + program + "/progress?" + query);
    }

    private Response samples(String query) {
        return as("bi").get("/v1/programs/" + program + "/samples?" + query);
    }

    private Response coverage(String query) {
        return as("manager").get("/v1/programs/project-callback/coverage?orgUnitId=" + unit + "&" + query);
    }

    private Response missing(String query) {
        return as("manager").get("/v1/programs/project-callback/coverage/missing?orgUnitId=" + unit + "&" + query);
    }

    /** The part of the answer that is about customers. */
    private ValidatableResponse customers(String query) {
        return progress(query).then().statusCode(200).rootPath("customers");
    }

    private static Map<String, Object> waiver(String monday) {
        return Map.of("grain", "WEEK", "startsOn", monday, "reason", "too few");
    }

    private Response waive(String role, Map<String, Object> body) {
        return as(role).header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/programs/" + program + "/waivers");
    }
}
