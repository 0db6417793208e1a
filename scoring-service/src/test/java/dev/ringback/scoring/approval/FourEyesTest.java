package dev.ringback.scoring.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Facts with money at stake count once a second person approved them (SCORE-3). Red without {@code needsApproval} in the
 * fold's COUNTING, and without FACTS_PENDING among what a close waits for.
 */
@QuarkusTest
@OnTheStack
class FourEyesTest {
    private static final String PATH = "/v1/facts/approvals";

    @BeforeEach
    void inMay() {
        TestClock.set(Instant.parse("2026-05-20T04:00:00Z"));
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    @Rule("SCORE-3")
    @Rule("S6-1")
    void aFineMovesNothingBeforeASecondPersonApprovedIt() {
        String agent = Api.newAgentPaid("4000.00");
        String before = Api.read(agent, "2026-04").text("digest");
        String id = incident(agent, "S6-1", "12.50");

        assertThat(Api.read(agent, "2026-04").text("digest")).isEqualTo(before);
        list(agent)
                .body("items.id", contains(id))
                .body("items[0].approval.state", equalTo("PENDING"))
                .body("items[0].author", equalTo("quality-1"))
                .body("items[0].data.quantity", equalTo("12.50"));
        Api.decide("manager-2", id, true)
                .statusCode(200)
                .body("approval.state", equalTo("APPROVED"))
                .body("approval.by", equalTo("manager-2"));

        assertThat(Api.read(agent, "2026-04").text("recommendedFines")).isEqualTo("50.00");
        Api.as("hr")
                .get("/v1/scoring/incidents/" + id)
                .then()
                .body("approval.state", equalTo("APPROVED"))
                .body("approval.reason", equalTo("seen"));
        Api.as("hr")
                .queryParam("agentId", agent)
                .queryParam("month", "2026-04")
                .queryParam("rule", "S6-1")
                .get("/v1/facts")
                .then()
                .body("items.type", contains("INCIDENT_RECORDED", "FACT_DECIDED"))
                .body("items[0].approval.state", equalTo("APPROVED"));
    }

    @Test
    @Rule("SCORE-3")
    @Rule("S3")
    void aRefusedDemeritNeverCountsAndStaysToBeSeen() {
        String agent = Api.newAgent();
        String id = incident(agent, "S3:4.1", null);
        String counted = incident(agent, "S3:4.1", null);

        Api.decide("manager-2", id, false).statusCode(200).body("approval.state", equalTo("REFUSED"));
        Api.decide("manager-2", id, true).statusCode(409).body("code", equalTo("FACT_DECIDED"));
        Api.decide("manager-2", counted, true).statusCode(200);

        assertThat(Api.read(agent, "2026-04").text("demeritPoints")).isEqualTo("1");
        list(agent).body("items.approval.state", contains("REFUSED", "APPROVED"));
        Api.as("manager")
                .queryParam("agentId", agent)
                .queryParam("state", "REFUSED")
                .queryParam("month", "2026-04")
                .get(PATH)
                .then()
                .body("items.id", contains(id));
    }

    /** Neither who told it nor whom it is about decides. */
    @Test
    @Rule("SCORE-3")
    void theSecondPersonIsAnotherOne() {
        String agent = Api.newAgent();
        String id = Api.post("manager", "/v1/scoring/incidents", told(agent, "S3:1.3", null))
                .statusCode(201)
                .body("approval.state", equalTo("PENDING"))
                .extract()
                .path("id");

        Api.decide("manager-1", id, true).statusCode(403).body("code", equalTo("REVIEWER_NOT_INDEPENDENT"));
        Api.decide(agent, id, true).statusCode(403).body("code", equalTo("REVIEWER_NOT_INDEPENDENT"));
        assertThat(Api.read(agent, "2026-04").text("demeritPoints")).isEqualTo("0");
        Api.decide("manager-2", id, true).statusCode(200);
        assertThat(Api.read(agent, "2026-04").text("demeritPoints")).isEqualTo("5");
    }

    @Test
    @Rule("SCORE-3")
    void manyWhoDecideAtOnceMakeOneDecision() throws Exception {
        String agent = Api.newAgent();
        String id = incident(agent, "S3:1.3", null);
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                boolean approved = i % 2 == 0;
                String by = "manager-1" + i;
                running.add(clients.submit(
                        () -> Api.decide(by, id, approved).extract().statusCode()));
            }
            for (Future<Integer> each : running) {
                answers.add(each.get());
            }
        }

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(11);
    }

    /** A pending correction of an approved bill leaves the approved one standing. */
    @Test
    @Rule("SCORE-3")
    @Rule("SCORE-1")
    void whatIsApprovedStandsUntilItsCorrectionIsApprovedToo() {
        String agent = Api.newAgent();
        Map<String, Object> bill = new HashMap<>(Map.of(
                "source", "test",
                "externalId", UUID.randomUUID().toString(),
                "type", "PHONE_BILL",
                "agentId", agent,
                "month", "2026-04",
                "line", "desk-1",
                "longDistance", false,
                "total", "90.00"));
        Api.approved(Api.post("hr", "/v1/facts", bill)).statusCode(201);
        bill.put("version", 2);
        bill.put("total", "85.00");
        String correction =
                Api.post("hr", "/v1/facts", bill).statusCode(201).extract().path("id");

        assertThat(Api.read(agent, "2026-04").text("recommendedFines")).isEqualTo("10.00");
        Api.decide("manager-2", correction, true).statusCode(200);
        assertThat(Api.read(agent, "2026-04").text("recommendedFines")).isEqualTo("5.00");
    }

    @Test
    @Rule("SCORE-3")
    @Rule("SCORE-1")
    void aCloseWaitsForPendingFactsOfItsMonthAndNamesThem() {
        YearMonth month = Months.next();
        Months.after(month);
        Months.forgetDeadLetters();
        String agent = Months.newAgentPaid("4000.00");
        Map<String, Object> told = told(agent, "S6-1", "2.50");
        told.put("occurredOn", month.atEndOfMonth().toString());
        String id = Api.post("quality", "/v1/scoring/incidents", told).extract().path("id");
        Map<String, Object> next = told(agent, "S6-1", "2.50");
        next.put("occurredOn", month.plusMonths(1).atDay(1).toString());
        String later =
                Api.post("quality", "/v1/scoring/incidents", next).extract().path("id");

        Months.close(month)
                .statusCode(409)
                .body("waitingFor.code", hasItem("FACTS_PENDING"))
                .body("waitingFor.find { it.code == 'FACTS_PENDING' }.overridable", equalTo(true))
                .body("waitingFor.find { it.code == 'FACTS_PENDING' }.detail", containsString(id))
                .body("waitingFor.find { it.code == 'FACTS_PENDING' }.detail", not(containsString(later)));
        Months.close(month, "the second person is ill")
                .statusCode(200)
                .body("override.waitedFor", hasItem("FACTS_PENDING"));
        assertThat(Api.read(agent, month.toString()).text("recommendedFines")).isNull();

        Api.decide("manager-2", id, true).statusCode(200);
        Api.decide("manager-2", later, false).statusCode(200);

        assertThat(Api.read(agent, month.plusMonths(1).toString()).adjustment(0))
                .containsEntry("originMonth", month.toString())
                .containsEntry("fines", "10.00");
        Months.view(month.plusMonths(1)).body("waitingFor.code", not(hasItem("FACTS_PENDING")));
    }

    @Test
    void whatNeedsNobodyOrIsNotThereIsNotDecided() {
        String agent = Api.newAgent();
        String records = Api.fact(agent, "RECORDS_VERIFIED", Map.of("occurredOn", "2026-04-15", "count", 3))
                .body("approval", nullValue())
                .extract()
                .path("id");

        Api.decide("manager-2", records, true).statusCode(422).body("code", equalTo("FACT_NEEDS_NO_APPROVAL"));
        Api.decide("manager-2", "incidents:no:such", true).statusCode(404);
        list(agent).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'approved':true,'reason':'r'}|id",
                "{'id':'x','reason':'r'}|approved",
                "{'id':'x','approved':true}|reason",
                "{'id':'x','approved':true,'reason':' '}|reason"
            })
    void aFieldThatBreaksARuleIsNamed(String body, String field) {
        Api.post("manager", PATH, body.replace('\'', '"'))
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({
        "manager,404,200",
        "hr,404,200",
        "quality,403,200",
        "auditor,403,200",
        "supervisor,403,403",
        "agent,403,403",
        "bi,403,403",
        "crm,403,403"
    })
    void managersAndHrDecide(String role, int decides, int lists) {
        Api.as(role, "someone")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("id", "incidents:no:such", "approved", true, "reason", "r"))
                .post(PATH)
                .then()
                .statusCode(decides);
        Api.as(role, "someone").get(PATH).then().statusCode(lists);
    }

    @Test
    void anAgentSeesWhatIsAboutHimself() {
        String agent = Api.newAgent();
        String id = incident(agent, "S3:1.1", null);
        Api.as("agent", agent)
                .queryParam("agentId", agent)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        Api.as("agent", "another").queryParam("agentId", agent).get(PATH).then().statusCode(403);
        Api.decide("manager-2", id, false).statusCode(200);
        assertThat(Db.count("SELECT count(*) FROM measure_finding WHERE finding_id = ?", id))
                .isZero();
    }

    private static ValidatableResponse list(String agent) {
        return Api.as("manager").queryParam("agentId", agent).get(PATH).then().statusCode(200);
    }

    private static String incident(String agent, String item, String quantity) {
        return Api.post("quality", "/v1/scoring/incidents", told(agent, item, quantity))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> told(String agent, String item, String quantity) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "source",
                "test",
                "externalId",
                UUID.randomUUID().toString(),
                "item",
                item,
                "agentId",
                agent,
                "occurredOn",
                "2026-04-03",
                "evidence",
                "sheet 17"));
        if (quantity != null) {
            told.put("quantity", quantity);
        }
        return told;
    }
}
