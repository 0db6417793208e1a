package dev.ringback.task.program;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.enquiry;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.order;
import static dev.ringback.task.testing.Crm.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Instants are given with the offset of Shanghai, where months and weeks are cut. */
@QuarkusTest
@OnTheStack
class CallbackPlanningTest {

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("TASK-2")
    void aDealOfLastMonthOpensOnDayOneAndIsDueOnDaySeven() {
        at("2026-03-14T12:00:00+08:00");
        String order = deal("2026-03-14T11:00:00+08:00");
        assertPlanned(order, "2026-04-01|2026-04-07|deal-callback");

        at("2026-03-31T23:59:50+08:00");
        assertStaysWithoutTask(order);

        at("2026-04-01T00:00:00+08:00");
        awaitTask(order, "2026-04-01|2026-04-07");
    }

    @Test
    @Rule("TASK-2")
    void theLastSecondOfAMonthBelongsToItAndTheNextToTheNext() {
        at("2026-05-01T00:00:10+08:00");

        String last = deal("2026-04-30T15:59:59.999999Z");
        String first = deal("2026-04-30T16:00:00Z");

        awaitTask(last, "2026-05-01|2026-05-07");
        assertPlanned(first, "2026-06-01|2026-06-07|deal-callback");
    }

    @Test
    @Rule("TASK-2")
    void aDealOfDecemberIsCalledBackInJanuary() {
        at("2026-12-31T23:00:00+08:00");

        assertPlanned(deal("2026-12-31T15:59:59Z"), "2027-01-01|2027-01-07|deal-callback");
        assertPlanned(deal("2026-12-31T16:00:00Z"), "2027-02-01|2027-02-07|deal-callback");
    }

    @Test
    @Rule("TASK-2")
    void aDealOfFebruaryIsCalledBackInMarchInALeapYearToo() {
        at("2028-02-29T20:00:00+08:00");

        assertPlanned(deal("2028-02-29T15:59:59Z"), "2028-03-01|2028-03-07|deal-callback");
    }

    @Test
    @Rule("TASK-2")
    void aDealThatComesInOnDaySevenIsCalledBackAtOnceAndOnDayEightNoMore() {
        at("2026-04-07T23:59:00+08:00");
        awaitTask(deal("2026-03-20T10:00:00+08:00"), "2026-04-01|2026-04-07");

        at("2026-04-08T00:00:00+08:00");
        assertPlanned(deal("2026-03-20T10:00:00+08:00"));
    }

    @Test
    @Rule("TASK-2")
    void anOpenOrderIsNotCalledBack() {
        at("2026-03-14T12:00:00+08:00");

        assertPlanned(post("/v1/orders", order(null)).path("id"));
    }

    @Test
    @Rule("TASK-3")
    void anEnquiryOfLastWeekOpensOnMondayAndIsDueOnSunday() {
        at("2026-03-12T12:00:00+08:00");
        String enquiry = asked("2026-03-12T10:00:00+08:00");
        assertPlanned(enquiry, "2026-03-16|2026-03-22|enquiry-callback");

        at("2026-03-15T23:59:50+08:00");
        assertStaysWithoutTask(enquiry);

        at("2026-03-16T00:00:00+08:00");
        awaitTask(enquiry, "2026-03-16|2026-03-22");
    }

    @Test
    @Rule("TASK-3")
    void theLastSecondOfSundayBelongsToItsWeekAndTheNextToTheNext() {
        at("2026-03-16T00:00:10+08:00");

        awaitTask(asked("2026-03-15T15:59:59.999999Z"), "2026-03-16|2026-03-22");
        assertPlanned(asked("2026-03-15T16:00:00Z"), "2026-03-23|2026-03-29|enquiry-callback");
    }

    @Test
    @Rule("TASK-3")
    void aWeekOverTheYearsEndIsOneWeek() {
        at("2026-12-31T12:00:00+08:00");

        assertPlanned(asked("2026-12-31T10:00:00+08:00"), "2027-01-04|2027-01-10|enquiry-callback");
    }

    @Test
    @Rule("TASK-3")
    void anEnquiryThatComesInOnTheSundayItIsDueIsCalledBackAtOnceAndOnMondayNoMore() {
        at("2026-03-22T23:59:00+08:00");
        awaitTask(asked("2026-03-12T10:00:00+08:00"), "2026-03-16|2026-03-22");

        at("2026-03-23T00:00:00+08:00");
        assertPlanned(asked("2026-03-12T10:00:00+08:00"));
    }

    @Test
    @Rule("TASK-2")
    @Rule("TASK-3")
    void everyFactIsCalledBackOnceHoweverOftenItIsSent() {
        at("2026-04-02T12:00:00+08:00");
        Map<String, Object> order = order("2026-03-20T10:00:00+08:00");
        String id = post("/v1/orders", order).path("id");
        post("/v1/orders", order).then().statusCode(200);

        awaitTask(id, "2026-04-01|2026-04-07");
        assertThat(Database.count("SELECT count(*) FROM task WHERE subject_id = ?::uuid", id))
                .isOne();
    }

    @Test
    @Rule("TASK-2")
    void aTaskCarriesWhatItsFactSays() {
        at("2026-04-02T12:00:00+08:00");
        Map<String, Object> order = order("2026-03-20T10:00:00+08:00");
        order.put("ownerAgentId", "A07");
        order.put("orgUnitId", "STORE-7");

        String id = post("/v1/orders", order).path("id");

        awaitTask(id, "2026-04-01|2026-04-07");
        assertThat(Database.rows(
                        "SELECT owner_agent_id, org_unit_id, program_id, program_version, business FROM task"
                                + " WHERE subject_id = ?::uuid",
                        id))
                .containsExactly("A07|STORE-7|deal-callback|" + version("deal-callback") + "|furniture");
    }

    @Test
    void aProgramThatIsChangedPlansWhatIsNoTaskYetAnewAndOneSwitchedOffNothing() {
        at("2026-03-14T12:00:00+08:00");
        String program = fresh("p").substring(0, 20);
        String order = deal("2026-03-14T11:00:00+08:00");

        put(program, schedule(10, 12), true).then().statusCode(201);
        assertPlanned(order, "2026-04-01|2026-04-07|deal-callback", "2026-04-10|2026-04-12|" + program);

        put(program, schedule(11, 11), true).then().statusCode(200);
        assertPlanned(order, "2026-04-01|2026-04-07|deal-callback", "2026-04-11|2026-04-11|" + program);

        put(program, schedule(11, 11), false).then().statusCode(200);
        assertPlanned(order, "2026-04-01|2026-04-07|deal-callback");
        assertPlanned(deal("2026-03-14T11:00:00+08:00"), "2026-04-01|2026-04-07|deal-callback");
    }

    @Test
    void aProgramOfOneBusinessLeavesTheOthersAlone() {
        at("2026-03-14T12:00:00+08:00");
        String program = fresh("p").substring(0, 20);
        Map<String, Object> body = body(schedule(20, 21), true);
        body.put("business", "sofas");
        as("admin").contentType(ContentType.JSON).body(body).put("/v1/programs/" + program);
        Map<String, Object> sofa = order("2026-03-14T11:00:00+08:00");
        sofa.put("business", "sofas");

        assertPlanned(
                post("/v1/orders", sofa).path("id"),
                "2026-04-01|2026-04-07|deal-callback",
                "2026-04-20|2026-04-21|" + program);
        assertPlanned(deal("2026-03-14T11:00:00+08:00"), "2026-04-01|2026-04-07|deal-callback");
        put(program, schedule(20, 21), false);
    }

    @Test
    void aProgramIsChangedOnlyByOneWhoSawItsVersion() {
        at("2026-03-14T12:00:00+08:00");
        String program = fresh("p").substring(0, 20);
        put(program, schedule(1, 2), false).then().statusCode(201).header("ETag", "\"1\"");
        as("manager")
                .get("/v1/programs/" + program)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("schedule.kind", equalTo("FIRST_DAYS_OF_NEXT_MONTH"))
                .body("attempts.retryAfter", equalTo("PT2H"));

        putIfMatch(program, "\"2\"").then().statusCode(412).body("code", equalTo("STALE_VERSION"));
        putIfMatch(program, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        putIfMatch(program, "\"1\"").then().statusCode(412);
        putIfMatch(fresh("p"), "*").then().statusCode(412);
        as("manager")
                .contentType(ContentType.JSON)
                .body(body(schedule(1, 2), false))
                .put("/v1/programs/" + program)
                .then()
                .statusCode(403);
    }

    @Test
    void aProgramThatNamesAPolicyNobodyKnowsIsRefused() {
        Map<String, Object> body = body(schedule(1, 7), true);
        body.put("policies", List.of("P-OUT", "P-NONE"));

        as("admin")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/programs/" + fresh("p"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("policies[1]"))
                .body("violations[0].code", equalTo("POLICY_UNKNOWN"));
    }

    @Test
    void theShippedProgramsAreThoseOfTheRegulation() {
        as("supervisor")
                .get("/v1/programs/deal-callback")
                .then()
                .body("rule", equalTo("TASK-2"))
                .body("schedule", equalTo(Map.of("kind", "FIRST_DAYS_OF_NEXT_MONTH", "fromDay", 1, "toDay", 7)))
                .body(
                        "questions",
                        equalTo(List.of(
                                "ORDER_TIME",
                                "PAYMENT_FLOW",
                                "DISPATCH_TIMELINESS",
                                "GOODS_SAFETY",
                                "STAFF_ATTITUDE")));
        as("supervisor")
                .get("/v1/programs/enquiry-callback")
                .then()
                .body("rule", equalTo("TASK-3"))
                .body("schedule", equalTo(Map.of("kind", "NEXT_WEEK", "from", "MONDAY", "to", "SUNDAY")))
                .body(
                        "questions",
                        equalTo(List.of(
                                "QUESTION_RAISED", "TECHNICIAN_ATTITUDE", "QUALITY", "TIMELINESS", "SATISFACTION")));
        as("supervisor")
                .get("/v1/programs?limit=1")
                .then()
                .body("items.size()", equalTo(1))
                .body("nextCursor", notNullValue());
    }

    @Test
    void aProgramIsOfTheOrdinaryContactClassUnlessItSaysOtherwise() {
        put(fresh("p"), schedule(1, 2), false).then().statusCode(201).body("contactClass", equalTo("ORDINARY"));
        Map<String, Object> apology = body(schedule(1, 2), false);
        apology.put("contactClass", "APOLOGY");
        String program = fresh("p");

        as("admin")
                .contentType(ContentType.JSON)
                .body(apology)
                .put("/v1/programs/" + program)
                .then()
                .statusCode(201)
                .body("contactClass", equalTo("APOLOGY"));

        as("manager").get("/v1/programs/" + program).then().body("contactClass", equalTo("APOLOGY"));
        apology.put("contactClass", "FRIENDLY");
        as("admin")
                .contentType(ContentType.JSON)
                .body(apology)
                .put("/v1/programs/" + program)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("contactClass"));
    }

    @Test
    void faultsOfAProgramAreNamedByTheirPaths() {
        Map<String, Object> body = body(schedule(0, 40), true);
        body.put("attempts", Map.of("max", 0, "retryAfter", "PT0S"));
        body.put("policies", List.of("P-OUT", "not an id"));
        body.put("questions", List.of("not a code"));
        body.remove("rule");

        JsonPath answer = as("admin")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/programs/" + fresh("p"))
                .then()
                .statusCode(422)
                .extract()
                .jsonPath();

        assertThat(answer.getList("violations.field", String.class))
                .contains(
                        "attempts.max",
                        "attempts.retryAfter",
                        "policies[1]",
                        "questions[0]",
                        "rule",
                        "schedule.fromDay",
                        "schedule.toDay");
        put(fresh("p"), schedule(7, 1), true).then().statusCode(422).body("violations[0].field", equalTo("schedule"));
        put(fresh("p"), Map.of("kind", "NEVER"), true)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("schedule"));
    }

    private static void at(String instant) {
        TestClock.set(Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(instant)));
    }

    private static String deal(String closedAt) {
        return post("/v1/orders", order(closedAt))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String asked(String receivedAt) {
        return post("/v1/enquiries", enquiry(receivedAt))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String version(String program) {
        return as("admin").get("/v1/programs/" + program).path("version").toString();
    }

    private static Map<String, Object> schedule(int from, int to) {
        return Map.of("kind", "FIRST_DAYS_OF_NEXT_MONTH", "fromDay", from, "toDay", to);
    }

    private static Map<String, Object> body(Map<String, Object> schedule, boolean active) {
        return new HashMap<>(Map.of(
                "purpose",
                "DEAL",
                "rule",
                "TASK-2",
                "schedule",
                schedule,
                "policies",
                List.of("P-OUT"),
                "attempts",
                Map.of("max", 2, "retryAfter", "PT2H"),
                "questions",
                List.of("ORDER_TIME"),
                "active",
                active));
    }

    private static Response put(String program, Map<String, Object> schedule, boolean active) {
        return as("admin")
                .contentType(ContentType.JSON)
                .body(body(schedule, active))
                .put("/v1/programs/" + program);
    }

    private static Response putIfMatch(String program, String etag) {
        return as("admin")
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body(schedule(1, 2), false))
                .put("/v1/programs/" + program);
    }

    /** A program that many facts of other tests are called back by is planned anew by and by. */
    private static void assertPlanned(String subject, String... windows) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Database.rows(
                                "SELECT opens_on, due_on, program_id FROM planned_callback WHERE subject_id = ?::uuid"
                                        + " ORDER BY opens_on",
                                subject))
                        .containsExactly(windows));
    }

    private static void awaitTask(String subject, String window) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tasks(subject)).containsExactly(window));
    }

    /** Watches for longer than the planner takes between two looks. */
    private static void assertStaysWithoutTask(String subject) {
        await().during(1500, TimeUnit.MILLISECONDS)
                .atMost(Duration.ofSeconds(5))
                .until(() -> tasks(subject).isEmpty());
    }

    private static List<String> tasks(String subject) {
        return Database.rows("SELECT opens_on, due_on FROM task WHERE subject_id = ?::uuid", subject);
    }
}
