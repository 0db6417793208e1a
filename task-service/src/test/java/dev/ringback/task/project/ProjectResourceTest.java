package dev.ringback.task.project;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.customer;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class ProjectResourceTest {

    private String agent;

    @BeforeEach
    void onTheFirstOfMarch() {
        at("2026-03-01T02:00:00Z");
        CallCentre.companyPolicyWithoutCaps();
        agent = agent(fresh("U"));
    }

    @AfterEach
    void backToWallTime() {
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    @Test
    @Rule("TASK-6")
    @Rule("TASK-7")
    void aNewProjectGetsItsCallbackForm() {
        String id = received(project());

        form(id).then()
                .statusCode(200)
                .body("callbacks.stage", contains("START", "MIDPOINT", "COMPLETION"))
                .body("callbacks.targetOn", contains("2026-03-11", "2026-04-15", "2026-05-30"))
                .body("callbacks.opensOn", contains("2026-03-09", "2026-04-15", "2026-05-30"))
                .body("callbacks.dueOn", contains("2026-03-13", "2026-04-15", "2026-05-30"))
                .body("callbacks.round", contains(1, 2, 3))
                .body("required", equalTo(3))
                .body("called", equalTo(0));
        Topic.fact().awaitOne(id, "dev.ringback.project-changed.v1");
    }

    @Test
    @Rule("TASK-6")
    @Rule("G1")
    void eachStageBecomesATaskOnItsFirstDayAndNotASecondBefore() {
        String id = received(project());

        at("2026-03-08T15:59:58Z");
        assertThat(tasks(id)).isEmpty();
        at("2026-03-08T16:00:00Z");
        awaitTasks(id, "2026-03-09|2026-03-13|1");
        at("2026-05-29T16:00:00Z");
        awaitTasks(id, "2026-03-09|2026-03-13|1", "2026-04-15|2026-04-15|2", "2026-05-30|2026-05-30|3");

        form(id).then()
                .body("callbacks.taskState", not(hasItem(nullValue())))
                .body("callbacks[2].purpose", equalTo("PROJECT_STAGE"));
    }

    @Test
    @Rule("TASK-6")
    void aProjectNotFinishedOnItsPlannedEndIsCalledThenAndAgainOnItsActualCompletion() {
        String id = received(project());
        at("2026-05-30T02:00:00Z");
        awaitTasks(id, "2026-03-09|2026-03-13|1", "2026-04-15|2026-04-15|2", "2026-05-30|2026-05-30|3");

        at("2026-06-08T02:00:00Z");
        complete(id, "2026-06-08").then().statusCode(201).body("completedOn", equalTo("2026-06-08"));

        await().atMost(Duration.ofSeconds(60)).until(() -> tasks(id).contains("2026-06-08|2026-06-08|6"));
        form(id).then().body("required", equalTo(4)).body("callbacks[3].stage", equalTo("LATE_COMPLETION"));
        Topic.fact().awaitOne(id, "dev.ringback.project-changed.v1", "dev.ringback.project-changed.v1");
    }

    @Test
    @Rule("TASK-6")
    void aProjectThatIsEarlyIsCalledOnItsActualCompletionAndOneOnTimeOnce() {
        String early = received(project());
        String onTime = received(project());
        at("2026-05-20T02:00:00Z");
        complete(early, "2026-05-20").then().statusCode(201);
        at("2026-05-30T02:00:00Z");
        complete(onTime, "2026-05-30").then().statusCode(201);

        form(early).then().body("callbacks.targetOn", contains("2026-03-11", "2026-04-15", "2026-05-20"));
        form(onTime).then().body("callbacks.targetOn", contains("2026-03-11", "2026-04-15", "2026-05-30"));
    }

    @Test
    @Rule("TASK-7")
    void aFormMissingAfterCompletionAndWarrantyIsAskedForOnTheSameDay() {
        String id = received(project());
        at("2026-05-30T02:00:00Z");
        complete(id, "2026-05-30").then().statusCode(201);
        assertThat(chases(id)).isEmpty();

        at("2026-06-02T02:00:00Z");
        warrant(id, "2026-06-01", "2028-05-31").then().statusCode(201).body("warrantyUntil", equalTo("2028-05-31"));

        assertThat(chases(id)).containsExactly("2026-06-02|2026-06-02");
    }

    @Test
    @Rule("TASK-7")
    void aFormThatCameBackIsNotAskedForAndOneThatComesBackNowNoMore() {
        String before = received(project());
        String now = received(project());
        at("2026-05-30T02:00:00Z");
        complete(before, "2026-05-30");
        complete(now, "2026-05-30");
        formCame(before, "2026-05-30").then().statusCode(201);

        warrant(before, "2026-05-30", "2028-05-29").then().statusCode(201);
        warrant(now, "2026-05-30", "2028-05-29").then().statusCode(201);

        assertThat(chases(before)).isEmpty();
        await().atMost(Duration.ofSeconds(60)).until(() -> chaseTask(now) != null);
        show(chaseTask(now)).then().body("state", equalTo("READY"));
        formCame(now, "2026-05-30").then().statusCode(201);
        show(chaseTask(now)).then().body("state", equalTo("CLOSED")).body("closedReason", equalTo("CANCELLED"));
    }

    @Test
    @Rule("TASK-7")
    void spotChecksAreMadeEachQuarterWhileTheWarrantyLasts() {
        String id = received(project());
        at("2026-06-02T02:00:00Z");
        complete(id, "2026-05-30");

        warrant(id, "2026-06-01", "2027-04-01").then().statusCode(201);

        assertThat(Database.rows(
                        "SELECT opens_on, due_on FROM planned_callback WHERE subject_id = ?::uuid AND program_id = 'warranty-spot-check'"
                                + " ORDER BY opens_on",
                        id))
                .containsExactly(
                        "2026-07-01|2026-07-14",
                        "2026-10-01|2026-10-14",
                        "2027-01-01|2027-01-14",
                        "2027-04-01|2027-04-14");
    }

    @Test
    @Rule("TASK-6")
    void aStagesTaskIsClaimedByItsOwner() {
        Map<String, Object> project = project();
        project.put("ownerAgentId", agent);
        String id = received(project);
        at("2026-03-09T02:00:00Z");
        awaitTasks(id, "2026-03-09|2026-03-13|1");

        CallCentre.Held held = claimOne(agent, "project-callback");

        show(held.task())
                .then()
                .body("rule", equalTo("TASK-6"))
                .body("subject.id", equalTo(id))
                .body("round", equalTo(1));
    }

    @Test
    @Rule("TASK-6")
    @Rule("TASK-7")
    void aPreviewShowsWhatAProjectWouldGive() {
        Map<String, Object> late = project();
        late.remove("customer");
        late.put("label", "Wang");
        late.put("completedOn", "2026-02-28");
        late.put("startsOn", "2026-01-01");
        late.put("plannedEndOn", "2026-02-20");
        Map<String, Object> running = project();

        Response stages =
                preview("project-callback", Map.of("facts", List.of(running, late), "asOf", "2026-01-01T02:00:00Z"));
        Response chase = preview("feedback-form-chase", Map.of("facts", List.of(late)));

        stages.then()
                .statusCode(200)
                .body(
                        "tasks.targetOn",
                        contains(
                                "2026-03-11",
                                "2026-04-15",
                                "2026-05-30",
                                "2026-01-11",
                                "2026-01-26",
                                "2026-02-20",
                                "2026-02-28"))
                .body("tasks[6].stage", equalTo("LATE_COMPLETION"))
                .body("tasks[6].customerLabel", equalTo("Wang"));
        chase.then().body("facts[0].reason", equalTo("NOT_DUE"));
    }

    @Test
    void whatIsToldTwiceCountsOnceAndOtherwiseIsAConflict() {
        String id = received(project());
        at("2026-06-01T02:00:00Z");
        complete(id, "2026-05-20").then().statusCode(201);

        complete(id, "2026-05-20").then().statusCode(200);
        complete(id, "2026-05-21").then().statusCode(409).body("code", equalTo("ALREADY_TOLD"));
        post("/v1/projects/00000000-0000-0000-0000-000000000000/completions", Map.of("completedOn", "2026-05-20"))
                .then()
                .statusCode(404);
        Topic.fact().awaitOne(id, "dev.ringback.project-changed.v1", "dev.ringback.project-changed.v1");
    }

    @Test
    void aProjectSentAgainIsTheSameWhateverWasToldOfItMeanwhile() {
        Map<String, Object> project = project();
        String id = received(project);
        at("2026-06-01T02:00:00Z");
        complete(id, "2026-05-20").then().statusCode(201);

        post("/v1/projects", project).then().statusCode(200).body("completedOn", equalTo("2026-05-20"));
        project.put("completedOn", "2026-05-20");
        post("/v1/projects", project).then().statusCode(200);
        project.put("completedOn", "2026-05-21");
        post("/v1/projects", project)
                .then()
                .statusCode(409)
                .body("code", equalTo("EXTERNAL_ID_CONFLICT"))
                .body("violations[0].field", equalTo("completedOn"));
        project.remove("completedOn");
        project.put("plannedEndOn", "2026-06-30");
        post("/v1/projects", project).then().statusCode(409).body("violations[0].field", equalTo("plannedEndOn"));
    }

    @ParameterizedTest
    @CsvSource({
        "startsOn, 1999-12-31, startsOn",
        "startsOn, 2100-01-01, startsOn",
        "plannedEndOn, 2026-02-28, plannedEndOn",
        "plannedEndOn, 2036-03-02, plannedEndOn",
        "completedOn, 2026-03-03, completedOn",
        "completedOn, 2026-02-28, completedOn",
        "warrantyIssuedOn, 2026-03-01, warrantyUntil",
        "warrantyUntil, 2026-03-01, warrantyUntil"
    })
    void daysThatDoNotFitTogetherAreRefused(String field, String value, String fault) {
        Map<String, Object> project = project();
        project.put(field, value);

        post("/v1/projects", project)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", hasItem(fault));

        assertThat(Database.count("SELECT count(*) FROM project WHERE external_id = ?", project.get("externalId")))
                .isZero();
    }

    @Test
    void progressThatDoesNotFitTheProjectIsRefused() {
        String id = received(project());

        complete(id, "2026-02-28").then().statusCode(422).body("violations[0].field", equalTo("completedOn"));
        complete(id, "2026-03-03").then().statusCode(422).body("violations[0].code", equalTo("HAPPENED"));
        warrant(id, "2026-03-01", "2026-02-28").then().statusCode(422).body("violations[0].field", equalTo("until"));
        formCame(id, "2026-02-28").then().statusCode(422).body("violations[0].field", equalTo("receivedOn"));
        as("agent")
                .header("Idempotency-Key", fresh("k"))
                .contentType(ContentType.JSON)
                .body(Map.of("completedOn", "2026-03-01"))
                .post("/v1/projects/" + id + "/completions")
                .then()
                .statusCode(403);
    }

    @Test
    @Rule("TASK-6")
    void projectsComeInByImportToo() {
        String source = fresh("erp");
        String file = """
                externalId,customerExternalId,customerName,customerPhone,business,startsOn,plannedEndOn,completedOn
                P-1,C-1,王伟,13812345001,renovation,2026-03-01,2026-05-30,
                P-2,C-2,王伟,13812345002,renovation,2026-03-01,2026-02-01,
                """;
        String id = as("crm")
                .header("Idempotency-Key", fresh("key"))
                .header("Content-Type", "text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=projects&source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> "DONE".equals(as("crm").get("/v1/imports/" + id).path("state")));

        assertThat(Database.rows(
                        "SELECT w.opens_on FROM planned_callback w JOIN project p ON p.id = w.subject_id WHERE p.source = ?"
                                + " ORDER BY 1",
                        source))
                .containsExactly("2026-03-09", "2026-04-15", "2026-05-30");
        assertThat(as("crm").get("/v1/imports/" + id + "/rejections").asString())
                .contains("plannedEndOn");
    }

    @Test
    void impossibleSchedulesAreRefusedWithTheirFields() {
        put(Map.of("kind", "PROJECT_STAGES", "stages", List.of()))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("schedule.stages"));
        put(Map.of("kind", "PROJECT_STAGES", "stages", List.of(stage("START", 10), stage("START", 10))))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("schedule"));
        put(Map.of("kind", "PROJECT_STAGES", "stages", List.of(stage("START", 366))))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("schedule.stages[0].plusDays"));
        put(Map.of("kind", "DURING_WARRANTY", "everyMonths", 0, "fromDay", 1, "toDay", 29))
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("schedule.everyMonths", "schedule.toDay"));
        put(Map.of("kind", "ON_DEMAND")).then().statusCode(422).body("violations.code", hasItem("PURPOSE"));
    }

    @Test
    void theShippedProgramsAreThoseOfTheRegulation() {
        as("manager")
                .get("/v1/programs/project-callback")
                .then()
                .body("schedule.stages", hasSize(3))
                .body("schedule.stages[0].plusDays", equalTo(10))
                .body("schedule.stages[0].earlyDays", equalTo(2));
        as("manager").get("/v1/programs/feedback-form-chase").then().body("schedule.withinDays", equalTo(0));
        as("manager").get("/v1/programs/warranty-spot-check").then().body("schedule.everyMonths", equalTo(3));
    }

    private static Map<String, Object> stage(String at, int plusDays) {
        return Map.of("at", at, "plusDays", plusDays, "earlyDays", 0, "lateDays", 0);
    }

    private static Response put(Map<String, Object> schedule) {
        return as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "purpose",
                        "PROJECT_STAGE",
                        "rule",
                        "TASK-6",
                        "schedule",
                        schedule,
                        "policies",
                        List.of(),
                        "attempts",
                        Map.of("max", 2, "retryAfter", "PT2H"),
                        "questions",
                        List.of(),
                        "active",
                        false))
                .put("/v1/programs/" + fresh("p"));
    }

    private static Map<String, Object> project() {
        Map<String, Object> project = new LinkedHashMap<>();
        project.put("source", "erp");
        project.put("externalId", fresh("PJ"));
        project.put("customer", customer());
        project.put("business", "renovation");
        project.put("startsOn", "2026-03-01");
        project.put("plannedEndOn", "2026-05-30");
        return project;
    }

    private static String received(Map<String, Object> project) {
        return post("/v1/projects", project).then().statusCode(201).extract().path("id");
    }

    private static Response complete(String id, String on) {
        return post("/v1/projects/" + id + "/completions", Map.of("completedOn", on));
    }

    private static Response warrant(String id, String on, String until) {
        return post("/v1/projects/" + id + "/warranties", Map.of("issuedOn", on, "until", until));
    }

    private static Response formCame(String id, String on) {
        return post("/v1/projects/" + id + "/feedback-forms", Map.of("receivedOn", on));
    }

    private static Response form(String id) {
        as("manager")
                .header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(Map.of("reader", "supervisor-1", "expiresAt", "2026-07-01T00:00:00Z", "reason", "tested"))
                .post("/v1/projects/" + id + "/callback-form/approvals");
        return as("supervisor").get("/v1/projects/" + id + "/callbacks");
    }

    private static Response preview(String program, Map<String, ?> body) {
        return as("manager").contentType(ContentType.JSON).body(body).post("/v1/programs/" + program + "/previews");
    }

    private static List<String> chases(String id) {
        return Database.rows(
                "SELECT opens_on, due_on FROM planned_callback WHERE subject_id = ?::uuid AND program_id = 'feedback-form-chase'",
                id);
    }

    private static String chaseTask(String id) {
        return Database.rows("SELECT id FROM task WHERE subject_id = ?::uuid AND purpose = 'FEEDBACK_FORM_CHASE'", id)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static List<String> tasks(String id) {
        return Database.rows(
                "SELECT opens_on, due_on, round FROM task WHERE subject_id = ?::uuid ORDER BY opens_on, round", id);
    }

    private static void awaitTasks(String id, String... tasks) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(tasks(id)).containsExactly(tasks));
    }

    private static void at(String instant) {
        TestClock.set(Instant.parse(instant));
    }
}
