package dev.ringback.scoring.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.platform.event.ReportBreachConfirmed;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of the penalty lists that people record: into statements of agents, and of units alone (S3, S4, S6, S7). */
@QuarkusTest
@OnTheStack
class IncidentTest {
    private static final String PATH = "/v1/scoring/incidents";
    private static final String UNITS = "/v1/kpi/unit-statements";

    @BeforeEach
    void inJuly() {
        TestClock.set(Instant.parse("2026-07-20T04:00:00Z"));
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    @Rule("S3")
    @Rule("SCORE-1")
    void aCaseIsInTheStatementOfItsLocalMonthWithItsArithmetic() {
        String agent = Api.newAgentPaid("4000.00");

        record(agent("S3:4.1", agent, "2026-04-30T15:59:59Z")).statusCode(201);
        record(agent("S3:4.1", agent, "2026-04-30T16:00:00Z")).statusCode(201);
        record(agent("S3:4.1", agent, "2026-05-02T02:00:00Z")).statusCode(201);

        assertThat(Api.read(agent, "2026-04").text("demeritPoints")).isEqualTo("1");
        assertThat(Api.read(agent, "2026-05").text("demeritPoints")).isEqualTo("3");
        Api.as("manager")
                .queryParam("agentId", agent)
                .queryParam("month", "2026-05")
                .get("/v1/scoring/demerits")
                .then()
                .statusCode(200)
                .body("items.points", contains("1", "2"))
                .body("items[1].arithmetic", equalTo("case 2 of the month: 1 + 1 × 1 = 2"))
                .body("items[1].complaintId", nullValue());
    }

    @Test
    @Rule("S6-1")
    @Rule("SCORE-3")
    void aFineIsRecommendedAndInNoPay() {
        String agent = Api.newAgentPaid("4000.00");
        Map<String, Object> bill = agent("S6-1", agent, "2026-04-30T02:00:00Z");
        bill.put("quantity", "12.50");

        record(bill).statusCode(201);

        StatementView statement = Api.read(agent, "2026-04");
        assertThat(statement.text("recommendedFines")).isEqualTo("50.00");
        assertThat(statement.text("pay")).isEqualTo("4400.00");
        assertThat(statement.text("demeritPoints")).isEqualTo("0");
        assertThat(Api.read(agent, "2026-05").text("recommendedFines")).isNull();
    }

    @Test
    @Rule("S7")
    void whatASiteIsChargedIsNoAgents() {
        String site = unit("SITE");
        String agent = Api.newAgent();
        Map<String, Object> late = site("S3:7.10", site);
        late.put("dueOn", "2026-04-03");
        late.put("cameAt", "2026-04-05T01:00:00Z");

        record(late).statusCode(201);
        record(site("S3:8.2", site)).statusCode(201);
        record(site("S3:8.2", site)).statusCode(201);

        units(site, "2026-04")
                .body("items[0].points", equalTo("3"))
                .body("items[0].lines.item", contains("S3:7.10", "S3:8.2"))
                .body("items[0].lines.cases", contains(1, 2))
                .body("items[0].recommendedFines", equalTo("0.00"));
        units(site, "2026-05").body("items[0].lines", empty());
        record(agent("S3:8.2", agent, "2026-04-03T02:00:00Z"))
                .statusCode(422)
                .body("violations[0].field", equalTo("agentId"));
        record(site("S3:1.1", site)).statusCode(422).body("violations[0].field", equalTo("orgUnitId"));
    }

    /** The offence comes from the reports; the second is doubled, however many months lie between. */
    @Test
    @Rule("S4-1")
    @Rule("S4-3")
    void aConfirmedLateReportIsAnOffenceOfTheStore() {
        String store = unit("STORE");
        try (Events events = new Events()) {
            for (String due : List.of("2026-03-02", "2026-06-02")) {
                UUID duty = UUID.randomUUID();
                Instant at = Instant.parse(due + "T10:00:00Z");
                events.send(
                        duty,
                        3,
                        new ReportBreachConfirmed(
                                duty,
                                "STORE_SUMMARY",
                                "RPT-2",
                                store,
                                "A01",
                                LocalDate.parse("2026-02-01"),
                                LocalDate.parse("2026-02-28"),
                                at,
                                LocalDate.parse(due),
                                "LATE",
                                1,
                                "manager-1",
                                at.plusSeconds(86_400)));
            }
            events.awaitRecorded();
        }

        units(store, "2026-03").body("items[0].recommendedFines", equalTo("10.00"));
        units(store, "2026-06").body("items[0].recommendedFines", equalTo("20.00"));
    }

    @Test
    void theListOfUnitsIsPaged() {
        String one = unit("SITE");
        String two = unit("SITE");
        Map<String, Object> first = site("S3:8.1", one);
        first.put("occurredOn", "2018-04-02");
        Map<String, Object> second = site("S3:8.1", two);
        second.put("occurredOn", "2018-04-02");
        record(first).statusCode(422).body("code", equalTo("UNKNOWN_ITEM"));
        first.put("occurredOn", "2021-04-02");
        second.put("occurredOn", "2021-04-02");
        record(first).statusCode(201);
        record(second).statusCode(201);

        var page = Api.as("bi")
                .queryParam("month", "2021-04")
                .queryParam("limit", 1)
                .get(UNITS)
                .then()
                .statusCode(200);
        Api.as("bi")
                .queryParam("month", "2021-04")
                .queryParam("limit", 1)
                .queryParam("cursor", page.extract().jsonPath().getString("nextCursor"))
                .get(UNITS)
                .then()
                .statusCode(200)
                .body("items.orgUnitId", not(hasItem(page.extract().jsonPath().getString("items[0].orgUnitId"))));
        Api.as("quality")
                .queryParam("orgUnitId", one)
                .get("/v1/scoring/demerits")
                .then()
                .body("items.orgUnitId", contains(one));
    }

    @Test
    @Rule("SCORE-1")
    void theSameToldAgainIsOneCaseAndSomethingElseIsAConflict() {
        String agent = Api.newAgent();
        Map<String, Object> told = agent("S3:1.1", agent, "2026-04-10T02:00:00Z");

        String id = record(told).statusCode(201).extract().jsonPath().getString("id");
        record(told).statusCode(200).body("id", equalTo(id));
        told.put("item", "S3:1.3");
        record(told).statusCode(409).body("code", equalTo("EXTERNAL_ID_CONFLICT"));

        assertThat(Api.read(agent, "2026-04").text("demeritPoints")).isEqualTo("0.5");
        Api.as("auditor")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("data.recordedBy", equalTo("quality-1"))
                .body("data.evidence", containsString("138****5678"));
        Api.as("auditor").get(PATH + "/incidents:nobody:1").then().statusCode(404);
        assertThat(Db.count("SELECT count(*) FROM journal WHERE fact_id = ?", id))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "item,S3:99,UNKNOWN_ITEM",
        "agentId,nobody,UNKNOWN_AGENT",
        "quantity,3,VALIDATION_FAILED",
        "dueOn,2026-04-03,VALIDATION_FAILED",
        "occurredAt,2026-07-20T16:00:00Z,VALIDATION_FAILED",
        "evidence,'',VALIDATION_FAILED",
        "evidence,' ',VALIDATION_FAILED",
        "source,a b,VALIDATION_FAILED"
    })
    void aCaseThatDoesNotFitIsRefusedWithItsField(String field, String value, String code) {
        Map<String, Object> told = agent("S3:1.1", Api.newAgent(), "2026-04-10T02:00:00Z");
        told.put(field, value);

        record(told).statusCode(422).body("code", equalTo(code)).body("violations.field", hasItem(field));
    }

    @Test
    void anUnknownUnitIsNamed() {
        record(site("S3:8.1", "nowhere")).statusCode(422).body("code", equalTo("UNKNOWN_ORG_UNIT"));
        Api.as("manager")
                .queryParam("month", "2026-04")
                .queryParam("orgUnitId", "nowhere")
                .get(UNITS)
                .then()
                .statusCode(404);
        Api.as("manager").queryParam("month", "2026-13").get(UNITS).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "quality,201,200",
        "supervisor,201,403",
        "manager,201,200",
        "hr,201,200",
        "agent,403,403",
        "bi,403,200",
        "auditor,403,200",
        "crm,403,403"
    })
    void thoseWhoWatchOverConductRecord(String role, int records, int reads) {
        Map<String, Object> told = agent("S3:1.1", Api.newAgent(), "2026-04-10T02:00:00Z");

        Api.approved(Api.post(role, PATH, told)).statusCode(records);
        Api.as(role).queryParam("month", "2026-04").get(UNITS).then().statusCode(reads);
    }

    private static ValidatableResponse record(Map<String, Object> told) {
        return Api.approved(Api.post("quality", PATH, told));
    }

    private static Map<String, Object> agent(String item, String agent, String at) {
        Map<String, Object> told = told(item);
        told.put("agentId", agent);
        told.put("occurredAt", at);
        return told;
    }

    private static Map<String, Object> site(String item, String site) {
        Map<String, Object> told = told(item);
        told.put("orgUnitId", site);
        told.put("occurredOn", "2026-04-05");
        return told;
    }

    private static Map<String, Object> told(String item) {
        return new HashMap<>(Map.of(
                "source",
                "test",
                "externalId",
                UUID.randomUUID().toString(),
                "item",
                item,
                "evidence",
                "sheet 17, told by 13812345678"));
    }

    private static String unit(String kind) {
        String id = "U-" + UUID.randomUUID();
        Api.put("hr", "/v1/directory/org-units/" + id, Map.of("name", "一号", "kind", kind))
                .statusCode(201);
        return id;
    }

    private static ValidatableResponse units(String unit, String month) {
        return Api.as("manager")
                .queryParam("month", month)
                .queryParam("orgUnitId", unit)
                .get(UNITS)
                .then()
                .statusCode(200);
    }
}
