package dev.ringback.scoring.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that declare measures and cases of penalty lists, and corrections by a later version. */
@QuarkusTest
@OnTheStack
class ReportedFactsTest {
    @BeforeEach
    void inMay() {
        TestClock.set(Instant.parse("2026-05-20T04:00:00Z"));
    }

    @AfterEach
    void clockBack() {
        TestClock.reset();
    }

    /** S3 2.3: more than two late; 2.4: more than three on leave; 2.5: each person of difference. */
    @ParameterizedTest
    @Rule("S3")
    @Rule("S7")
    @Rule("OPS-2")
    @CsvSource({"42,42,2,3,0", "42,42,3,3,0.1", "42,42,2,4,0.1", "42,40,2,3,0.2", "40,42,5,6,0.8"})
    void aHeadcountChargesItsSite(int reported, int actual, int late, int leave, String points) {
        String site = site();

        unitFact(
                        site,
                        "HEADCOUNT",
                        Map.of(
                                "occurredOn", "2026-04-07",
                                "reported", reported,
                                "actual", actual,
                                "lateArrivals", late,
                                "onLeave", leave))
                .statusCode(201);

        assertThat(units(site, "points")).isEqualTo(points);
    }

    /** Cleared at the very end of the time allowed is in time (G3). */
    @ParameterizedTest
    @Rule("OPS-3")
    @Rule("S3")
    @CsvSource({
        "2026-04-07T06:00:00Z,true,0",
        "2026-04-07T06:00:01Z,true,1",
        "2026-04-07T06:00:00Z,false,5",
        "2026-04-07T06:00:01Z,false,6"
    })
    void aFaultIsChargedByItsClearance(String clearedAt, boolean procedureKept, String points) {
        String site = site();

        unitFact(
                        site,
                        "FAULT",
                        Map.of(
                                "occurredAt",
                                "2026-04-07T02:00:00Z",
                                "dueAt",
                                "2026-04-07T06:00:00Z",
                                "clearedAt",
                                clearedAt,
                                "procedureKept",
                                procedureKept))
                .statusCode(201);

        assertThat(units(site, "points")).isEqualTo(points);
    }

    @ParameterizedTest
    @Rule("OPS-5")
    @Rule("S3")
    @CsvSource({"0,0", "1,0.1", "20,2"})
    void aWrongAnswerCostsATenthOfAPoint(int wrong, String points) {
        String agent = Api.newAgent();

        Api.fact(agent, "QUIZ", Map.of("occurredOn", "2026-04-09", "questions", 20, "wrong", wrong))
                .statusCode(201);

        assertThat(Api.read(agent, "2026-04").text("demeritPoints")).isEqualTo(points);
    }

    /** S6-2 150 and 80 yuan, S6-1 four times, S6-4 as they are. */
    @ParameterizedTest
    @Rule("S6-1")
    @Rule("S6-2")
    @Rule("S6-4")
    @CsvSource({
        "false,80.00,0,0,0,",
        "false,80.01,0,0,0,0.01",
        "true,150.00,0,0,0,",
        "true,150.01,0,0,0,0.01",
        "false,79.99,12.50,0,0,50.00",
        "true,149.00,0,33.30,7,40.30"
    })
    void aBillIsRecommendedInYuan(
            boolean far, String total, String own, String premium, String unexplained, String fines) {
        String agent = Api.newAgentPaid("4000.00");

        Api.fact(
                        agent,
                        "PHONE_BILL",
                        Map.of(
                                "month", "2026-04",
                                "line", "desk-12",
                                "longDistance", far,
                                "total", total,
                                "privateCharges", own,
                                "premiumCharges", premium,
                                "unexplainedCharges", unexplained))
                .statusCode(201);

        StatementView statement = Api.read(agent, "2026-04");
        assertThat(statement.text("recommendedFines")).isEqualTo(fines);
        assertThat(statement.text("pay")).isEqualTo("4400.00");
    }

    @ParameterizedTest
    @Rule("S6-3")
    @CsvSource({"800.00,0.00", "800.01,0.01"})
    void whatAUnitSpentAboveItsQuotaIsRecommended(String total, String fines) {
        String site = site();

        unitFact(site, "PHONE_QUOTA", Map.of("month", "2026-04", "total", total, "quota", "800"))
                .statusCode(201);

        assertThat(units(site, "recommendedFines")).isEqualTo(fines);
    }

    /** S2-10: a year in post to the day; who moved begins anew. */
    @ParameterizedTest
    @Rule("S2-10")
    @CsvSource({"2025-05-20,201", "2025-05-21,422"})
    void aTransferIsAskedForAfterAYearInPost(String hiredOn, int status) {
        String agent = Api.newAgent(Map.of("hiredOn", hiredOn));

        Api.fact(agent, "TRANSFER_REQUEST", Map.of("occurredOn", "2026-05-20")).statusCode(status);
    }

    @Test
    @Rule("S2-10")
    void aMoveToAnotherUnitBeginsTheYearAnew() {
        String agent = Api.newAgent();
        Api.put(
                        "hr",
                        "/v1/directory/agents/" + agent,
                        Map.of("name", "王芳", "orgUnitId", site(), "hiredOn", "2020-01-01"))
                .statusCode(200);

        Api.fact(agent, "TRANSFER_REQUEST", Map.of("occurredOn", "2026-05-20"))
                .statusCode(422)
                .body("code", equalTo("TRANSFER_TOO_EARLY"))
                .body("detail", equalTo("A transfer may be asked for after a year in post, from 2027-05-20 on."))
                .body("violations[0].field", equalTo("occurredOn"));
    }

    /** Red without {@code replaces} in the fold of records. */
    @Test
    @Rule("SCORE-1")
    @Rule("S1-3")
    void aLaterVersionOfRecordsReplacesTheEarlierOneAndLeavesItReadable() {
        String agent = Api.newAgent();
        String id = UUID.randomUUID().toString();
        Api.fact(agent, "RECORDS_VERIFIED", id, Map.of("occurredOn", "2026-04-15", "count", 1200))
                .statusCode(201);

        ValidatableResponse second =
                version(agent, "RECORDS_VERIFIED", id, 2, Map.of("occurredOn", "2026-03-31", "count", 1199));
        second.statusCode(201).body("data.version", equalTo(2)).body("data.replaces.count", equalTo(1200));
        version(agent, "RECORDS_VERIFIED", id, 2, Map.of("occurredOn", "2026-03-31", "count", 1199))
                .statusCode(200);
        Api.fact(agent, "RECORDS_VERIFIED", id, Map.of("occurredOn", "2026-04-15", "count", 1200))
                .statusCode(200);

        assertThat(Api.read(agent, "2026-04").input("S1-3", "total")).isEqualTo("0");
        assertThat(Api.read(agent, "2026-03").input("S1-3", "total")).isEqualTo("1199");
        version(agent, "RECORDS_VERIFIED", id, 3, Map.of("occurredOn", "2026-03-31", "count", 1200))
                .statusCode(201);
        assertThat(Api.read(agent, "2026-03").met("S1-3")).isTrue();
        assertThat(Db.count(
                        "SELECT count(*) FROM journal WHERE agent_id = ? AND fact_type = 'RECORDS_VERIFIED'", agent))
                .isEqualTo(3);
    }

    @Test
    @Rule("S1-4")
    @Rule("S1-5")
    void tripsAndAttitudeAreCorrectedTheSameWay() {
        String agent = Api.newAgent();
        String trip = UUID.randomUUID().toString();
        String attitude = UUID.randomUUID().toString();
        Api.fact(agent, "TRIP_CALLBACK", trip, Map.of("returnedOn", "2026-04-10"))
                .statusCode(201);
        Api.fact(agent, "ATTITUDE_REPORT", attitude, Map.of("month", "2026-04", "result", "FAIL"))
                .statusCode(201);
        assertThat(Api.read(agent, "2026-04").failedItems()).asString().contains("S1-4", "S1-5");

        version(agent, "TRIP_CALLBACK", trip, 2, Map.of("returnedOn", "2026-04-10", "calledBackOn", "2026-04-11"))
                .statusCode(201);
        version(agent, "ATTITUDE_REPORT", attitude, 2, Map.of("month", "2026-04", "result", "PASS"))
                .statusCode(201);

        StatementView corrected = Api.read(agent, "2026-04");
        assertThat(corrected.failedItems()).asString().doesNotContain("S1-4", "S1-5");
        assertThat(corrected.input("S1-5", "reports")).isEqualTo("1");
    }

    @Test
    @Rule("SCORE-1")
    void aCorrectedBillChargesWhatItSaysNowEvenNothing() {
        String agent = Api.newAgent();
        String id = UUID.randomUUID().toString();
        Map<String, Object> bill =
                new HashMap<>(Map.of("month", "2026-04", "line", "desk-1", "longDistance", false, "total", "90.00"));
        Api.fact(agent, "PHONE_BILL", id, bill).statusCode(201);
        assertThat(Api.read(agent, "2026-04").text("recommendedFines")).isEqualTo("10.00");

        bill.put("total", "90.30");
        version(agent, "PHONE_BILL", id, 2, bill).statusCode(201);
        assertThat(Api.read(agent, "2026-04").text("recommendedFines")).isEqualTo("10.30");

        bill.put("longDistance", true);
        version(agent, "PHONE_BILL", id, 3, bill).statusCode(201);
        assertThat(Api.read(agent, "2026-04").text("recommendedFines")).isNull();
    }

    /** Invariant 7; red without the reported types among the late facts. */
    @Test
    @Rule("SCORE-1")
    @Rule("OPS-5")
    void aQuizReportedAfterTheCloseIsAnAdjustmentOfItsMonth() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth closed = Months.next();
        Months.closeNext();

        Api.fact(agent, "QUIZ", Map.of("occurredOn", closed.atDay(9).toString(), "questions", 20, "wrong", 3))
                .statusCode(201);

        assertThat(Api.read(agent, closed.plusMonths(1).toString()).adjustment(0))
                .containsEntry("originMonth", closed.toString())
                .containsEntry("demeritPoints", "0.3");
    }

    /** Red without {@code replaces} among what is late. */
    @Test
    @Rule("SCORE-1")
    void aBillCorrectedAfterTheCloseIsAnAdjustmentOfItsMonth() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth closed = Months.next();
        Months.after(closed);
        String id = UUID.randomUUID().toString();
        Map<String, Object> bill = new HashMap<>(
                Map.of("month", closed.toString(), "line", "desk-1", "longDistance", false, "total", "90.00"));
        Api.fact(agent, "PHONE_BILL", id, bill).statusCode(201);
        Months.closeNext();

        bill.put("total", "95.00");
        version(agent, "PHONE_BILL", id, 2, bill).statusCode(201);

        assertThat(Api.read(agent, closed.toString()).text("recommendedFines")).isEqualTo("10.00");
        assertThat(Api.read(agent, closed.plusMonths(1).toString()).adjustment(0))
                .containsEntry("originMonth", closed.toString())
                .containsEntry("fines", "5.00");
    }

    @Test
    void aVersionFollowsTheOneBeforeAndIsAboutTheSame() {
        String agent = Api.newAgent();
        String other = Api.newAgent();
        String id = UUID.randomUUID().toString();
        Map<String, Object> quiz = Map.of("occurredOn", "2026-04-09", "questions", 20, "wrong", 3);
        version(agent, "QUIZ", id, 2, quiz).statusCode(409).body("code", equalTo("FACT_VERSION_GAP"));
        Api.fact(agent, "QUIZ", id, quiz).statusCode(201);

        version(agent, "QUIZ", id, 3, quiz).statusCode(409).body("violations[0].field", equalTo("version"));
        version(other, "QUIZ", id, 2, quiz).statusCode(422).body("violations[0].field", equalTo("agentId"));
        version(
                        agent,
                        "ATTENDANCE",
                        id,
                        2,
                        Map.of("occurredOn", "2026-04-09", "hoursRostered", "8", "hoursWorked", "8"))
                .statusCode(422)
                .body("violations[0].field", equalTo("type"));
        version(agent, "QUIZ", id, 2, Map.of("occurredOn", "2026-04-09", "questions", 20, "wrong", 2))
                .statusCode(201);
        version(agent, "QUIZ", id, 2, quiz).statusCode(409).body("code", equalTo("EXTERNAL_ID_CONFLICT"));

        assertThat(Api.read(agent, "2026-04").text("demeritPoints")).isEqualTo("0.2");
        assertThat(Db.count("SELECT count(*) FROM journal WHERE agent_id = ?", other))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ATTENDANCE|{'occurredOn':'2026-04-09','hoursRostered':'8'}|hoursWorked|NOT_NULL",
                "ATTENDANCE|{'occurredOn':'2026-04-09','hoursRostered':'24.01','hoursWorked':'8'}|hoursRostered|PATTERN",
                "ATTENDANCE|{'occurredOn':'2026-04-09','hoursRostered':'-8','hoursWorked':'8'}|hoursRostered|PATTERN",
                "ATTENDANCE|{'occurredOn':'2026-05-22','hoursRostered':'8','hoursWorked':'8'}|occurredOn|IN_THE_FUTURE",
                "ATTENDANCE|{'occurredOn':'2026-04-09','hoursRostered':'8','hoursWorked':'8','total':'1'}|total|NOT_ALLOWED",
                "QUIZ|{'occurredOn':'2026-04-09','questions':20,'wrong':21}|wrong|ABOVE_QUESTIONS",
                "QUIZ|{'occurredOn':'2026-04-09','questions':0,'wrong':0}|questions|MIN",
                "QUIZ|{'occurredOn':'2026-04-09','questions':20,'wrong':-1}|wrong|MIN",
                "QUIZ|{'occurredOn':'2026-04-09','questions':20,'wrong':1,'version':0}|version|MIN",
                "MARKETING|{'occurredOn':'2026-04-09','onlinePlanned':1,'onlineDone':2}|onlineDone|ABOVE_PLANNED",
                "PHONE_BILL|{'month':'2026-04','line':'13812345678','longDistance':true,'total':'1'}|line|PATTERN",
                "PHONE_BILL|{'month':'2026-06','line':'d','longDistance':true,'total':'1'}|month|IN_THE_FUTURE",
                "PHONE_BILL|{'month':'2026-04','line':'d','longDistance':true,'total':'-1'}|total|PATTERN",
                "PHONE_BILL|{'month':'2026-04','line':'d','longDistance':true,'total':'10000000'}|total|PATTERN",
                "PHONE_BILL|{'month':'2026-04','line':'d','longDistance':true,'total':'1.001'}|total|PATTERN",
                "PHONE_BILL|{'month':'2026-04','line':'d','longDistance':true,'total':'1','privateCharges':'1.01'}|total|BELOW_ITS_PARTS",
                "PHONE_BILL|{'month':'2026-04','line':'d','longDistance':true,'total':'1','orgUnitId':'u'}|orgUnitId|NOT_ALLOWED",
                "TRANSFER_REQUEST|{}|occurredOn|NOT_NULL"
            })
    void aFieldThatBreaksARuleIsNamed(String type, String fields, String field, String code) {
        String agent = Api.newAgent();
        String body = "{'source':'test','externalId':'%s','agentId':'%s','type':'%s'%s"
                .formatted(UUID.randomUUID(), agent, type, fields.equals("{}") ? "}" : "," + fields.substring(1));

        Api.post("manager", "/v1/facts", body.replace('\'', '"'))
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", hasItem(field))
                .body("violations.code", hasItem(code));

        assertThat(Db.count("SELECT count(*) FROM journal WHERE agent_id = ?", agent))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'occurredAt':'2026-05-20T04:00:01Z','dueAt':'2026-05-21T04:00:00Z'}|occurredAt|IN_THE_FUTURE",
                "{'occurredAt':'2026-04-07T02:00:00Z','dueAt':'2026-04-07T01:59:59Z'}|dueAt|OUT_OF_RANGE",
                "{'occurredAt':'2026-04-07T02:00:00Z','dueAt':'9999-04-07T01:59:59Z'}|dueAt|OUT_OF_RANGE",
                "{'occurredAt':'2026-04-07T02:00:00Z','dueAt':'2026-04-08T02:00:00Z','clearedAt':'2026-04-07T01:00:00Z'}"
                        + "|clearedAt|BEFORE_OCCURRED_AT"
            })
    void aFaultHasAnOrderOfTimes(String fields, String field, String code) {
        String body = "{'source':'test','externalId':'%s','orgUnitId':'%s','type':'FAULT',%s"
                .formatted(UUID.randomUUID(), site(), fields.substring(1));

        Api.post("manager", "/v1/facts", body.replace('\'', '"'))
                .statusCode(422)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void anUnknownUnitIsRefused() {
        unitFact("nowhere", "PHONE_QUOTA", Map.of("month", "2026-04", "total", "1", "quota", "1"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_ORG_UNIT"))
                .body("violations[0].field", equalTo("orgUnitId"));
    }

    /** S5-1 from calls, S5-5 from what is reported: 80 % worked is the only factor with a value. */
    @Test
    @Rule("S5-5")
    @Rule("OPS-2")
    void indicatorsAreReadOfAnAgentAndOfHisUnit() {
        String site = site();
        String agent = Api.newAgent();
        String mate = Api.newAgent();
        for (String each : new String[] {agent, mate}) {
            Api.put(
                    "hr",
                    "/v1/directory/agents/" + each,
                    Map.of("name", "王芳", "orgUnitId", site, "orgUnitFrom", "2020-01-01", "hiredOn", "2020-01-01"));
        }
        hours(agent, "10", "8");
        hours(mate, "10", "10");

        indicators("agentId", agent)
                .statusCode(200)
                .body("agents", equalTo(1))
                .body("lines.find { it.rule == 'S5-1:CONNECT' }.inputs.percent", equalTo("N/A"))
                .body("lines.find { it.rule == 'S5-5' }.inputs['factor.HOURS_UTILISATION']", equalTo("80"))
                .body("lines.find { it.rule == 'S5-5' }.inputs['factor.SATISFACTION']", equalTo("N/A"));
        indicators("orgUnitId", site)
                .statusCode(200)
                .body("agents", equalTo(2))
                .body("agentId", nullValue())
                .body("lines.find { it.rule == 'S5-5' }.inputs['factor.HOURS_UTILISATION']", equalTo("90"));
        indicators("orgUnitId", "nowhere").statusCode(404);
        indicators("agentId", "nobody").statusCode(404);
        Api.as("agent", agent)
                .queryParam("month", "2026-04")
                .queryParam("agentId", mate)
                .get("/v1/kpi/indicators")
                .then()
                .statusCode(403);
        Api.as("agent", agent)
                .queryParam("month", "2026-04")
                .queryParam("orgUnitId", site)
                .get("/v1/kpi/indicators")
                .then()
                .statusCode(403);
        Api.as("manager")
                .queryParam("month", "2026-04")
                .get("/v1/kpi/indicators")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("agentId"));
    }

    private static ValidatableResponse indicators(String name, String id) {
        return Api.as("manager")
                .queryParam("month", "2026-04")
                .queryParam(name, id)
                .get("/v1/kpi/indicators")
                .then();
    }

    private static void hours(String agent, String rostered, String worked) {
        Api.fact(
                        agent,
                        "ATTENDANCE",
                        Map.of("occurredOn", "2026-04-09", "hoursRostered", rostered, "hoursWorked", worked))
                .statusCode(201);
    }

    private static String site() {
        String id = "site-" + UUID.randomUUID();
        Api.put("hr", "/v1/directory/org-units/" + id, Map.of("name", "一号站", "kind", "SITE"));
        return id;
    }

    private static ValidatableResponse unitFact(String unit, String type, Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("source", "test");
        body.put("externalId", UUID.randomUUID().toString());
        body.put("orgUnitId", unit);
        body.put("type", type);
        return Api.approved(Api.post("manager", "/v1/facts", body));
    }

    private static ValidatableResponse version(
            String agent, String type, String externalId, int version, Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("version", version);
        return Api.fact(agent, type, externalId, body);
    }

    private static String units(String unit, String field) {
        return Api.as("manager")
                .queryParam("month", "2026-04")
                .queryParam("orgUnitId", unit)
                .get("/v1/kpi/unit-statements")
                .jsonPath()
                .getString("items[0]." + field);
    }
}
