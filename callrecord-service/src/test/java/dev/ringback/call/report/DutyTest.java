package dev.ringback.call.report;

import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Reports.made;
import static dev.ringback.call.testing.Reports.newUnit;
import static dev.ringback.call.testing.Reports.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ringback.call.testing.Directory;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Reports;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.Topics;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class DutyTest {

    private static final String DUTIES = Reports.PATH + "/duties";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TITLE = "4月第1周客户回访记录单";

    private final String agent = newAgent();
    private final String unit = newUnit();

    @BeforeEach
    void mondayOfTheWeek() {
        TestClock.set(Instant.parse("2026-04-06T01:00:00Z"));
        Directory.agent(agent);
    }

    /**
     * The deadline itself is in time, a second later is not: the clock goes on while the test runs, so the instants in time
     * are some seconds before it. {@code DeadlineTest} looks at the microsecond.
     */
    @ParameterizedTest
    @Rule("RPT-4")
    @Rule("G3")
    @Rule("G4")
    @CsvSource({
        // RPT-1: Monday 12:00
        "SERVICE_CALLBACKS, 2026-04-06, 4月第1周客户回访记录单, 2026-04-13T03:59:30Z, 0",
        "SERVICE_CALLBACKS, 2026-04-06, 4月第1周客户回访记录单, 2026-04-13T04:00:01Z, 1",
        "SERVICE_CALLBACKS, 2026-04-06, 4月第1周客户回访记录单, 2026-04-14T04:00:01Z, 2",
        // RPT-2: the second, 18:00
        "STORE_SUMMARY, 2026-04-01, 4月客户回访汇总表, 2026-05-02T09:59:30Z, 0",
        "STORE_SUMMARY, 2026-04-01, 4月客户回访汇总表, 2026-05-02T10:00:01Z, 1",
        // RPT-3: Monday 12:00
        "GIFT_CALLBACKS, 2026-04-06, 4月第1周礼品回访记录单, 2026-04-13T03:59:30Z, 0",
        "GIFT_CALLBACKS, 2026-04-06, 4月第1周礼品回访记录单, 2026-04-13T04:00:01Z, 1",
        // RPT-5: Sunday noon, within its week
        "MEETING_SET, 2026-04-06, 任何名称, 2026-04-12T03:59:30Z, 0",
        "MEETING_SET, 2026-04-06, 任何名称, 2026-04-12T04:00:01Z, 1",
        // RPT-11: Saturday, the whole day
        "FIELD_WEEK, 2026-04-06, 任何名称, 2026-04-11T15:59:30Z, 0",
        "FIELD_WEEK, 2026-04-06, 任何名称, 2026-04-11T16:00:01Z, 1"
    })
    void aReportIsInTimeUntilItsDeadlineAndLateByStartedDays(
            String kind, String from, String title, Instant at, int daysLate) {
        assign(kind, agent, "2026-04-06");
        String duty = duty(kind);
        TestClock.set(at);
        String report = made("agent", agent, wish(kind, from, unit));

        submit(agent, duty, report, title + ".xlsx").then().statusCode(201).body("accepted", equalTo(true));

        get(duty)
                .body("state", equalTo("SUBMITTED"))
                .body("daysLate", equalTo(daysLate))
                .body("breach", daysLate == 0 ? nullValue() : equalTo("LATE"));
        JsonNode told = told(duty, "report-submitted").getLast();
        assertThat(told.get("onTime").asBoolean()).isEqualTo(daysLate == 0);
        assertThat(told.get("daysLate").asInt()).isEqualTo(daysLate);
        assertThat(told.get("agentId").asText()).isEqualTo(agent);
    }

    @ParameterizedTest
    @Rule("RPT-4")
    @Rule("RPT-1")
    @CsvSource({
        "《4月第1周客户回访记录单》.xlsx, ",
        "4月第1周客户回访记录单.XLSX, ",
        "4月第2周客户回访记录单.xlsx, WRONG_NAME",
        "四月第1周客户回访记录单.xlsx, WRONG_NAME",
        "4月第1周客户回访记录单(1).xlsx, WRONG_NAME",
        "《4月第1周客户回访记录单.xlsx, WRONG_NAME",
        "4月第1周客户回访记录单.csv, WRONG_FORM",
        "4月第1周客户回访记录单, WRONG_FORM",
    })
    void aFileOfAnotherNameOrFormIsRejected(String fileName, String reason) {
        assign("SERVICE_CALLBACKS", agent, "2026-04-06");
        String duty = duty("SERVICE_CALLBACKS");
        TestClock.set(Instant.parse("2026-04-13T01:00:00Z"));
        String report = made("agent", agent, wish("SERVICE_CALLBACKS", "2026-04-06", unit));

        Response answer = submit(agent, duty, report, fileName);

        answer.then()
                .statusCode(201)
                .body("accepted", equalTo(reason == null))
                .body("reasons", reason == null ? hasSize(0) : contains(reason));
        get(duty).body("state", equalTo(reason == null ? "SUBMITTED" : "OPEN"));
    }

    @Test
    @Rule("RPT-4")
    void everyReasonIsNamedAndAnotherFileMayBeHandedIn() {
        assign("SERVICE_CALLBACKS", agent, "2026-04-06");
        assign("GIFT_CALLBACKS", agent, "2026-04-06");
        String duty = duty("SERVICE_CALLBACKS");
        TestClock.set(Instant.parse("2026-04-12T10:00:00Z"));
        String early = made("agent", agent, wish("SERVICE_CALLBACKS", "2026-04-06", unit));
        String gifts = made("agent", agent, wish("GIFT_CALLBACKS", "2026-04-06", unit));
        String other = made("supervisor", "S1", wish("SERVICE_CALLBACKS", "2026-04-06", unit));
        TestClock.set(Instant.parse("2026-04-13T01:00:00Z"));
        String right = made("agent", agent, wish("SERVICE_CALLBACKS", "2026-04-06", unit));

        submit(agent, duty, early, TITLE + ".xlsx").then().statusCode(201).body("reasons", contains("PERIOD_NOT_OVER"));
        submit(agent, duty, other, TITLE + ".xlsx")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("UNKNOWN_REPORT"));
        submit(agent, duty, early, "回访.doc")
                .then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("reasons", contains("WRONG_NAME", "WRONG_FORM", "PERIOD_NOT_OVER"));
        submit(agent, duty, gifts, TITLE + ".xlsx").then().statusCode(201).body("reasons", contains("WRONG_REPORT"));
        submit(agent, duty, right, TITLE + ".xlsx")
                .then()
                .statusCode(201)
                .body("number", equalTo(4))
                .body("accepted", equalTo(true));
        submit(agent, duty, right, TITLE + ".xlsx").then().statusCode(409).body("code", equalTo("REPORT_SUBMITTED"));

        get(duty)
                .body("submissions.accepted", contains(false, false, false, true))
                .body("reportId", equalTo(right));
    }

    /** Guard: the reasons that keep a rejected submission from being accepted. */
    @Test
    @Rule("S4-3")
    @Rule("S4-1")
    void aRejectedSubmissionCountsAsNoneAndOneConfirmedBreachIsTold() {
        assign("SERVICE_CALLBACKS", agent, "2026-04-06");
        String duty = duty("SERVICE_CALLBACKS");
        TestClock.set(Instant.parse("2026-04-13T01:00:00Z"));
        String report = made("agent", agent, wish("SERVICE_CALLBACKS", "2026-04-06", unit));
        submit(agent, duty, report, "回访.xlsx").then().body("accepted", equalTo(false));
        confirm("manager", "M1", duty).then().statusCode(409).body("code", equalTo("NO_BREACH"));

        TestClock.set(Instant.parse("2026-04-13T04:00:01Z"));

        awaitState(duty, "OVERDUE");
        assertThat(told(duty, "report-overdue"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.get("explainedBeforehand").asBoolean()).isFalse());
        confirm("supervisor", agent, duty).then().statusCode(403).body("code", equalTo("OWN_BREACH"));
        confirm("agent", agent, duty).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        confirm("manager", "M1", duty)
                .then()
                .statusCode(201)
                .body("breach", equalTo("NOT_SUBMITTED"))
                .body("confirmedBy", equalTo("M1"));
        confirm("manager", "M2", duty).then().statusCode(409).body("code", equalTo("NO_BREACH"));
        assertThat(told(duty, "report-breach-confirmed")).singleElement().satisfies(event -> {
            assertThat(event.get("breach").asText()).isEqualTo("NOT_SUBMITTED");
            assertThat(event.get("occurredOn").asText()).isEqualTo("2026-04-13");
            assertThat(event.get("agentId").asText()).isEqualTo(agent);
            assertThat(event.get("confirmedBy").asText()).isEqualTo("M1");
        });
    }

    /** Guard: the explanation in what may be confirmed. Before the deadline it frees, behind it it is refused. */
    @Test
    @Rule("S4-2")
    void whatWasExplainedBeforehandIsNoBreach() {
        assign("SERVICE_CALLBACKS", agent, "2026-04-06");
        String duty = duty("SERVICE_CALLBACKS");
        TestClock.set(Instant.parse("2026-04-13T03:59:30Z"));
        explain(agent, duty, "Ill until Tuesday, ring 13812345678")
                .then()
                .statusCode(201)
                .body("explained", equalTo(true))
                .body("explanation", equalTo("Ill until Tuesday, ring 138****5678"));

        TestClock.set(Instant.parse("2026-04-13T04:00:01Z"));

        awaitState(duty, "OVERDUE");
        assertThat(told(duty, "report-overdue"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.get("explainedBeforehand").asBoolean()).isTrue());
        confirm("manager", "M1", duty).then().statusCode(409).body("code", equalTo("NO_BREACH"));
        explain(agent, duty, "Still ill").then().statusCode(409).body("code", equalTo("DEADLINE_PASSED"));
    }

    @Test
    @Rule("S4-1")
    void aLateReportIsABreachOnceItIsConfirmed() {
        assign("SERVICE_CALLBACKS", agent, "2026-04-06");
        String duty = duty("SERVICE_CALLBACKS");
        TestClock.set(Instant.parse("2026-04-14T04:00:01Z"));
        String report = made("agent", agent, wish("SERVICE_CALLBACKS", "2026-04-06", unit));
        explain(agent, duty, "Forgot it").then().statusCode(409).body("code", equalTo("DEADLINE_PASSED"));
        submit(agent, duty, report, TITLE + ".xlsx").then().body("accepted", equalTo(true));

        confirm("quality", "Q1", duty).then().statusCode(201).body("breach", equalTo("LATE"));

        assertThat(told(duty, "report-breach-confirmed")).singleElement().satisfies(event -> {
            assertThat(event.get("breach").asText()).isEqualTo("LATE");
            assertThat(event.get("daysLate").asInt()).isEqualTo(2);
        });
    }

    @Test
    void aDutyIsItsOwnersAndOfThoseWhoLead() {
        assign("SERVICE_CALLBACKS", agent, "2026-04-06");
        String duty = duty("SERVICE_CALLBACKS");
        String other = newAgent();
        String report = made(wish("SERVICE_CALLBACKS", "2026-04-06", unit));

        as("agent", other).get(DUTIES + "/" + duty).then().statusCode(404);
        as("agent", other)
                .get(DUTIES + "?agentId=" + agent)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as("agent", agent).get(DUTIES).then().statusCode(200).body("items.id", contains(duty));
        submit(other, duty, report, "x.xlsx").then().statusCode(404);
        explain(other, duty, "Not mine").then().statusCode(404);
        post("supervisor", "S1", DUTIES + "/" + duty + "/submissions", Map.of("reportId", report, "fileName", "x.xlsx"))
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_RESPONSIBLE"));
        post("agent", agent, Reports.PATH + "/assignments", assignment("SERVICE_CALLBACKS", agent, "2026-04-06"))
                .then()
                .statusCode(403);
    }

    @Test
    void whoTakesOverOwesWhatIsOpen() {
        String next = newAgent();
        Directory.agent(next);
        assign("SERVICE_CALLBACKS", agent, "2026-04-06");
        String duty = duty("SERVICE_CALLBACKS");

        assign("SERVICE_CALLBACKS", next, "2026-04-08");

        get(duty).body("agentId", equalTo(next));
        as("supervisor", "S1")
                .get(Reports.PATH + "/assignments?orgUnitId=" + unit)
                .then()
                .statusCode(200)
                .body("items.agentId", contains(agent, next))
                .body("items[0].effectiveTo", equalTo("2026-04-07"));
        TestClock.set(Instant.parse("2026-04-13T01:00:00Z"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("supervisor", "S1")
                        .get(DUTIES + "?orgUnitId=" + unit)
                        .then()
                        .body("items.agentId", contains(next, next))
                        .body("items.from", contains("2026-04-06", "2026-04-13")));
    }

    @Test
    void anAssignmentThatCannotHoldIsRefusedWithEveryReason() {
        assign("SERVICE_CALLBACKS", agent, "2026-04-08");

        post("manager", "M1", Reports.PATH + "/assignments", assignment("SERVICE_CALLBACKS", agent, "2026-04-08"))
                .then()
                .statusCode(422)
                .body("violations.code", contains("NOT_BEHIND_THE_LAST"));
        Map<String, Object> nowhere = Map.of(
                "kind", "INDICATORS", "orgUnitId", "NOWHERE", "agentId", "NOBODY", "effectiveFrom", "2026-04-05");
        post("manager", "M1", Reports.PATH + "/assignments", nowhere)
                .then()
                .statusCode(422)
                .body(
                        "violations.code",
                        containsInAnyOrder("UNKNOWN_AGENT", "DAY_GONE", "NOTHING_DUE", "UNKNOWN_ORG_UNIT"));
    }

    /** Terms hold from a day on: the week before keeps its deadline. */
    @Test
    @Rule("G7")
    void aDeadlineIsDataByDate() {
        TestClock.set(Instant.parse("2027-03-01T01:00:00Z"));
        Map<String, Object> terms = Map.of(
                "kind",
                "GIFT_CALLBACKS",
                "effectiveFrom",
                "2027-03-08",
                "purposes",
                List.of("GIFT_VERIFICATION"),
                "dueOffsetDays",
                2,
                "dueTime",
                "09:30",
                "nameBinding",
                false);
        post("admin", "root", Reports.PATH + "/terms", terms)
                .then()
                .statusCode(201)
                .body("rule", equalTo("RPT-3"));
        post("admin", "root", Reports.PATH + "/terms", terms)
                .then()
                .statusCode(409)
                .body("code", equalTo("TERMS_EXIST"));
        as("agent", agent)
                .get(Reports.PATH + "/terms")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.kind == 'GIFT_CALLBACKS' }.effectiveFrom",
                        contains("2000-01-01", "2027-03-08"));
        assign("GIFT_CALLBACKS", agent, "2027-03-01");

        TestClock.set(Instant.parse("2027-03-08T01:00:00Z"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> as("agent", agent)
                        .get(DUTIES)
                        .then()
                        .body("items.dueAt", contains("2027-03-08T04:00:00Z", "2027-03-16T01:30:00Z"))
                        .body("items.nameBinding", contains(true, false)));
    }

    @Test
    void termsThatCannotHoldAreRefused() {
        Map<String, Object> terms = Map.of(
                "kind",
                "INDICATORS",
                "effectiveFrom",
                "2026-04-06",
                "purposes",
                List.of(),
                "dueOffsetDays",
                1,
                "nameBinding",
                false);
        post("manager", "M1", Reports.PATH + "/terms", terms)
                .then()
                .statusCode(422)
                .body("violations.code", containsInAnyOrder("NEVER_DUE", "NOT_AHEAD"));
        post(
                        "manager",
                        "M1",
                        Reports.PATH + "/terms",
                        Map.of(
                                "kind",
                                "MEETING_SET",
                                "effectiveFrom",
                                "2029-01-01",
                                "purposes",
                                List.of(),
                                "dueTime",
                                "12:00",
                                "nameBinding",
                                false))
                .then()
                .statusCode(422)
                .body("violations.code", contains("TIME_WITHOUT_DAY"));
        post("agent", agent, Reports.PATH + "/terms", terms).then().statusCode(403);
    }

    private Map<String, Object> assignment(String kind, String who, String from) {
        return Map.of("kind", kind, "orgUnitId", unit, "agentId", who, "effectiveFrom", from);
    }

    private void assign(String kind, String who, String from) {
        post("manager", "M1", Reports.PATH + "/assignments", assignment(kind, who, from))
                .then()
                .statusCode(201);
    }

    /** The first duty of this kind about the unit, once it is opened. */
    private String duty(String kind) {
        String path = DUTIES + "?kind=" + kind + "&orgUnitId=" + unit;
        await().atMost(PATIENCE)
                .until(() -> !as("supervisor", "S1")
                        .get(path)
                        .jsonPath()
                        .getList("items")
                        .isEmpty());
        return as("supervisor", "S1").get(path).path("items[0].id");
    }

    private static io.restassured.response.ValidatableResponse get(String duty) {
        return as("supervisor", "S1").get(DUTIES + "/" + duty).then().statusCode(200);
    }

    private static void awaitState(String duty, String state) {
        await().atMost(PATIENCE)
                .until(() -> as("supervisor", "S1")
                        .get(DUTIES + "/" + duty)
                        .path("state")
                        .equals(state));
    }

    private static Response submit(String who, String duty, String report, String fileName) {
        return post(
                "agent", who, DUTIES + "/" + duty + "/submissions", Map.of("reportId", report, "fileName", fileName));
    }

    private static Response explain(String who, String duty, String text) {
        return post("agent", who, DUTIES + "/" + duty + "/explanations", Map.of("text", text));
    }

    private static Response confirm(String role, String who, String duty) {
        return as(role, who)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(DUTIES + "/" + duty + "/confirmations");
    }

    private static Response post(String role, String who, String path, Object body) {
        return as(role, who)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    /** What was told of a duty by this event, each held to the published schema. */
    private static List<JsonNode> told(String duty, String event) {
        String type = "dev.ringback." + event + ".v1";
        List<JsonNode> told = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            told.clear();
            for (ConsumerRecord<String, byte[]> record : Topic.under(Topics.REPORT, duty)) {
                if (type.equals(Topic.headers(record).get("ce_type"))) {
                    told.add(valid(type, record.value()));
                }
            }
            return !told.isEmpty();
        });
        return told;
    }

    private static JsonNode valid(String type, byte[] data) throws IOException {
        try (InputStream schema = DutyTest.class.getResourceAsStream("/schemas/" + type + ".json")) {
            JsonNode node = JSON.readTree(data);
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(JSON.readTree(schema))
                            .validate(node))
                    .isEmpty();
            return node;
        }
    }
}
