package dev.ringback.scoring.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Annual scores and year-end bonuses of stored facts (S1-7, S1-8). */
@QuarkusTest
@OnTheStack
class AnnualTest {
    private static final String PATH = "/v1/kpi/annual";

    @BeforeEach
    void afterTheYear() {
        TestClock.set(Instant.parse("2027-01-10T04:00:00Z"));
    }

    @AfterEach
    void clockBack() {
        TestClock.reset();
    }

    /** GC-012 in the real flow. */
    @ParameterizedTest
    @Rule("S1-7")
    @Rule("S1-8")
    @CsvSource({"2026-10-02,false,TENURE_UNDER_3_MONTHS,0.00", "2026-10-01,true,,4600.00"})
    void threeMonthsOfTenureAreNeeded(String hiredOn, boolean eligible, String reason, String bonus) {
        String agent = Api.newAgent(Map.of("hiredOn", hiredOn));
        Api.pay(agent, hiredOn, "4000.00");
        List.of("2026-10-15", "2026-11-15", "2026-12-15").forEach(day -> Api.records(agent, day, 1200));

        annual(agent, 2026)
                .body("items[0].annualScore", equalTo("115"))
                .body("items[0].annualScoreShown", equalTo("115.00"))
                .body("items[0].monthsWorked", equalTo(3))
                .body("items[0].eligible", equalTo(eligible))
                .body("items[0].reason", equalTo(reason))
                .body("items[0].yearEndBonus", equalTo(bonus));
    }

    @ParameterizedTest
    @Rule("S1-8")
    @CsvSource({"PASS,true,110,4400.00", "FAIL,false,109.5833333333,0.00"})
    void theScoreIsComparedUnrounded(String attitude, boolean eligible, String score, String bonus) {
        String agent = Api.newAgentPaid("4000.00");
        Api.attitude(agent, "2026-07", attitude);

        annual(agent, 2026)
                .body("items[0].annualScore", equalTo(score))
                .body("items[0].eligible", equalTo(eligible))
                .body("items[0].yearEndBonus", equalTo(bonus));
    }

    @ParameterizedTest
    @Rule("S1-7")
    @CsvSource({"2026-03-31T15:59:59Z,2", "2026-03-31T16:00:00Z,3"})
    void aMonthCountsOnceItIsOver(Instant now, int months) {
        String agent = Api.newAgentPaid("4000.00");
        TestClock.set(now);

        annual(agent, 2026).body("items[0].monthsWorked", equalTo(months)).body("items[0].complete", equalTo(false));
    }

    @Test
    @Rule("S1-7")
    @Rule("SCORE-1")
    void adjustmentsCountAtTheirOriginWhereverTheyWerePosted() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth first = Months.closeNext();
        int year = first.getYear();
        int index = 0;
        Months.after(first);
        Api.records(agent, first.atDay(15).toString(), 1200);

        annual(agent, year)
                .body("items[0].months[" + index + "].month", equalTo(first.toString()))
                .body("items[0].months[" + index + "].state", equalTo("CLOSED"))
                .body("items[0].months[" + index + "].score", equalTo("110"))
                .body("items[0].months[" + index + "].adjustedPoints", equalTo("5"))
                .body("items[0].scoreSum", equalTo("115"));
        Months.closeNext();
        Api.attitude(agent, first.toString(), "FAIL");

        annual(agent, year).body("items[0].months[" + index + "].adjustedPoints", equalTo("0"));
    }

    @Test
    void anAgentWhoWorkedInNoMonthOfTheYearHasNone() {
        String agent = Api.newAgent(Map.of("hiredOn", "2027-01-01"));

        annual(agent, 2026, 404).body("code", equalTo("NOT_FOUND"));
        annual(agent, 2027, 404);
        annual("nobody", 2026, 404);
    }

    @Test
    void withoutAPayProfileThereIsNoBonusBase() {
        annual(Api.newAgent(), 2026)
                .body("items[0].eligible", equalTo(true))
                .body("items[0].bonusBase", equalTo(null))
                .body("items[0].yearEndBonus", equalTo(null));
    }

    @Test
    void theListIsPagedAndAnAgentSeesOnlyHisOwn() {
        String agent = Api.newAgentPaid("4000.00");
        Api.newAgentPaid("4000.00");

        var first = Api.as("bi").queryParam("year", 2026).queryParam("limit", 1).get(PATH);
        var second = Api.as("bi")
                .queryParam("year", 2026)
                .queryParam("limit", 1)
                .queryParam("cursor", first.jsonPath().getString("nextCursor"))
                .get(PATH);

        assertThat(first.jsonPath().getList("items")).hasSize(1);
        assertThat(second.jsonPath().getString("items[0].agentId"))
                .isGreaterThan(first.jsonPath().getString("items[0].agentId"));
        Api.as("agent", agent)
                .queryParam("year", 2026)
                .queryParam("agentId", agent)
                .get(PATH)
                .then()
                .statusCode(200);
        Api.as("agent", agent).queryParam("year", 2026).get(PATH).then().statusCode(403);
        Api.as("agent", "other")
                .queryParam("year", 2026)
                .queryParam("agentId", agent)
                .get(PATH)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"manager,200", "hr,200", "bi,200", "auditor,200", "admin,403", "crm,403", "supervisor,403"})
    void onlyThoseWhoAnswerForPaySeeIt(String role, int status) {
        Api.as(role)
                .queryParam("year", 2026)
                .queryParam("limit", 1)
                .get(PATH)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "1999", "20261", "x", ""})
    void anImpossibleYearIsRefused(String year) {
        Api.as("hr")
                .queryParam("year", year)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("year"));
    }

    private static ValidatableResponse annual(String agent, int year) {
        return annual(agent, year, 200);
    }

    private static ValidatableResponse annual(String agent, int year, int status) {
        return Api.as("hr")
                .queryParam("agentId", agent)
                .queryParam("year", year)
                .get(PATH)
                .then()
                .statusCode(status);
    }
}
