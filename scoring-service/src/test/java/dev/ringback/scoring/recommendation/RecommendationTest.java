package dev.ringback.scoring.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deductions and reviews are recommended, and a named person decides on each as it stands (SCORE-3). */
@QuarkusTest
@OnTheStack
class RecommendationTest {
    private static final String PATH = "/v1/scoring/recommendations";

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
    void aConfirmedFineNamesWhoConfirmedItAndChangesNoPay() {
        String agent = Api.newAgentPaid("4000.00");
        bill("agentId", agent, "S6-1", "12.50");
        String id = "2026-04:FINE:" + agent + ":50.00";
        of(agent).body("items.id", contains(id)).body("items.state", contains("OPEN"));

        decide("manager-1", id, true).statusCode(200).body("state", equalTo("CONFIRMED"));

        of(agent).body("items.decidedBy", contains("manager-1")).body("items.reason", contains("talked to her"));
        assertThat(Api.read(agent, "2026-04").text("pay")).isEqualTo("4400.00");
        decide("manager-2", id, false).statusCode(409).body("code", equalTo("RECOMMENDATION_DECIDED"));
    }

    /** Nobody has confirmed another amount. */
    @Test
    @Rule("SCORE-3")
    void anotherAmountIsOpenAgain() {
        String agent = Api.newAgent();
        bill("agentId", agent, "S6-1", "1");
        decide("manager-1", "2026-04:FINE:" + agent + ":4.00", false).statusCode(200);

        bill("agentId", agent, "S6-1", "1");

        of(agent).body("items.amount", contains("8.00")).body("items.state", contains("OPEN"));
        decide("manager-1", "2026-04:FINE:" + agent + ":4.00", true).statusCode(404);
    }

    @Test
    @Rule("SCORE-3")
    @Rule("S2-9")
    void aReviewIsDecidedByAPersonWhomItIsNotAbout() {
        String agent = Api.newAgent(Map.of("hiredOn", "2026-03-01"));
        Api.put(
                        "hr",
                        "/v1/directory/agents/" + agent + "/pay-profiles/2026-03-01",
                        Map.of("basePay", "3000.00", "scheme", "S2", "baseTaskPay", "2000.00"))
                .statusCode(201);
        try (Events events = new Events()) {
            for (String at : List.of("2026-03-10T02:00:00Z", "2026-04-10T02:00:00Z")) {
                events.call(agent, UUID.randomUUID(), "CARE", UUID.randomUUID(), "EFFECTIVE", Instant.parse(at));
            }
            events.awaitRecorded();
        }
        String id = "2026-04:REVIEW:" + agent + ":DISMISSAL_REVIEW";
        of(agent).body("items.review", contains("DISMISSAL_REVIEW"));

        decide(agent, id, false).statusCode(403).body("code", equalTo("REVIEWER_NOT_INDEPENDENT"));
        decide("manager-1", id, false).statusCode(200).body("state", equalTo("REJECTED"));
    }

    @Test
    @Rule("SCORE-3")
    @Rule("S6-3")
    void aUnitsFineIsDecidedAsWell() {
        String store = "U-" + UUID.randomUUID();
        Api.put("hr", "/v1/directory/org-units/" + store, Map.of("name", "一号店", "kind", "STORE"));
        bill("orgUnitId", store, "S6-3", "7.00");

        decide("manager-1", "2026-04:FINE:unit:" + store + ":7.00", true).statusCode(200);

        Api.as("auditor")
                .queryParam("month", "2026-04")
                .queryParam("orgUnitId", store)
                .get(PATH)
                .then()
                .body("items.state", contains("CONFIRMED"));
    }

    @Test
    void nothingIsRecommendedWithoutACause() {
        String agent = Api.newAgentPaid("4000.00");

        of(agent).body("items", empty());
        decide("manager-1", "2026-04:FINE:" + agent + ":1.00", true).statusCode(404);
        decide("manager-1", "nonsense", true).statusCode(404);
        Api.as("manager").queryParam("month", "2026-04").get(PATH).then().statusCode(400);
        Api.as("agent", agent)
                .queryParam("month", "2026-04")
                .queryParam("agentId", agent)
                .get(PATH)
                .then()
                .statusCode(200);
        Api.as("agent", "other")
                .queryParam("month", "2026-04")
                .queryParam("agentId", agent)
                .get(PATH)
                .then()
                .statusCode(403);
        Map<String, Object> blank = new HashMap<>(Map.of("id", "x", "confirmed", true, "reason", " "));
        Api.post("manager", PATH + "/decisions", blank).statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({"manager,404", "hr,404", "agent,403", "supervisor,403", "auditor,403", "bi,403"})
    void managersAndHrDecide(String role, int status) {
        Api.post(role, PATH + "/decisions", Map.of("id", "2026-04:FINE:nobody:1.00", "confirmed", true, "reason", "r"))
                .statusCode(status);
    }

    /** One fen below the minimum, and at it; by the nearest unit, from the date on. */
    @ParameterizedTest
    @Rule("SCORE-3")
    @CsvSource({"4400.00,2026-04-30,", "4400.01,2026-04-30,0.01", "4400.01,2026-05-01,", "9000.00,2020-01-01,4600.00"})
    void payBelowTheLegalMinimumIsRecommendedToAPerson(String minimum, String from, String lacking) {
        String company = unit(null);
        String site = unit(company);
        String agent = Api.newAgentPaid("4000.00");
        Api.put(
                        "hr",
                        "/v1/directory/agents/" + agent,
                        Map.of("name", "王芳", "orgUnitId", site, "orgUnitFrom", "2020-01-01", "hiredOn", "2020-01-01"))
                .statusCode(200);
        minimum("hr", company, from, minimum).statusCode(201);
        minimum("hr", company, from, minimum).statusCode(200);

        of(agent)
                .body("items.amount", lacking == null ? empty() : contains(lacking))
                .body("items.kind", lacking == null ? empty() : contains("MINIMUM_WAGE"));
        minimum("hr", site, "2021-01-01", "100").statusCode(201);
        of(agent).body("items", empty());
        assertThat(Api.read(agent, "2026-04").text("pay")).isEqualTo("4400.00");
    }

    @Test
    @Rule("SCORE-3")
    void aMinimumThatIsSetAnewCountsAndTheOneBeforeStaysOnRecord() {
        String unit = unit(null);
        String path = "/v1/directory/org-units/" + unit + "/legal-minimums";
        minimum("hr", unit, "2026-01-01", "2360.00").statusCode(201).header("ETag", "\"1\"");

        minimum("admin", unit, "2026-01-01", "2520").statusCode(200).body("monthlyWage", equalTo("2520.00"));

        Api.as("auditor").get(path).then().body("items.monthlyWage", contains("2520.00"));
        Api.as("hr")
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("monthlyWage", "1"))
                .put(path + "/2026-01-01")
                .then()
                .statusCode(412);
        assertThat(Db.count("SELECT count(*) FROM legal_minimum WHERE org_unit_id = ?", unit))
                .isEqualTo(2);
        for (String bad : new String[] {"0", "-1", "1.001", "9999999999", "x", ""}) {
            minimum("hr", unit, "2026-01-01", bad).statusCode(422).body("violations[0].field", equalTo("monthlyWage"));
        }
        minimum("hr", unit, "2999-01-01", "1").statusCode(422).body("violations[0].field", equalTo("effectiveFrom"));
        minimum("hr", unit, "2026-02-30", "1").statusCode(400);
        minimum("hr", "nowhere", "2026-01-01", "1").statusCode(404);
        minimum("manager", unit, "2026-01-01", "1").statusCode(403);
        Api.as("agent").get(path).then().statusCode(403);
    }

    private static ValidatableResponse minimum(String role, String unit, String from, String yuan) {
        return Api.put(
                role, "/v1/directory/org-units/" + unit + "/legal-minimums/" + from, Map.of("monthlyWage", yuan));
    }

    private static String unit(String parent) {
        String id = "unit-" + UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(Map.of("name", "公司", "kind", "COMPANY"));
        if (parent != null) {
            body.put("parentId", parent);
        }
        Api.put("hr", "/v1/directory/org-units/" + id, body).statusCode(201);
        return id;
    }

    private static void bill(String whom, String id, String item, String yuan) {
        Api.approved(Api.post(
                        "hr",
                        "/v1/scoring/incidents",
                        Map.of(
                                "source",
                                "test",
                                "externalId",
                                UUID.randomUUID().toString(),
                                "item",
                                item,
                                whom,
                                id,
                                "occurredOn",
                                "2026-04-03",
                                "quantity",
                                yuan,
                                "evidence",
                                "bill")))
                .statusCode(201);
    }

    private static ValidatableResponse of(String agent) {
        return Api.as("hr")
                .queryParam("month", "2026-04")
                .queryParam("agentId", agent)
                .get(PATH)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(String subject, String id, boolean confirmed) {
        return Api.as("manager", subject)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("id", id, "confirmed", confirmed, "reason", "talked to her"))
                .post(PATH + "/decisions")
                .then();
    }
}
