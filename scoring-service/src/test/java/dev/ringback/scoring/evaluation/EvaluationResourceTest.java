package dev.ringback.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.scoring.testing.Trial;
import dev.ringback.stack.testing.Rule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evaluations of given facts: the worked cases, the boundaries of a year, and bad requests. */
@QuarkusTest
@OnTheStack
class EvaluationResourceTest {
    private static final String PATH = "/v1/scoring/evaluations";
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate SEVENTH = LocalDate.of(2026, 4, 7);

    /** GC-003. */
    @Test
    @Rule("S1-2")
    @Rule("S1-6")
    void oneWeekOf29LosesTheAwardThoughTheTotalIsFine() {
        StatementView statement =
                april(42, "2026-04-07T15:59:59Z", 35, 29, 36, 30).month("2026-04");

        assertThat(statement.text("score")).isEqualTo("112");
        assertThat(statement.text("pay")).isEqualTo("4480.00");
        assertThat(statement.text("deltaVsBase")).isEqualTo("480.00");
        assertThat(statement.failedItems()).isEqualTo(List.of("S1-2"));
        assertThat(statement.line("S1-2")).doesNotContainKey("facts");
    }

    /** GC-006, and one second earlier. */
    @ParameterizedTest
    @Rule("S1-1")
    @Rule("G1")
    @CsvSource({"2026-04-07T16:00:00Z,112,4480.00", "2026-04-07T15:59:59Z,115,4600.00"})
    void theLastCallbackAt16hUtcOfTheSeventhFallsOnTheEighth(String last, String score, String pay) {
        StatementView statement = april(42, last, 30, 31, 30, 32).month("2026-04");

        assertThat(statement.text("score")).isEqualTo(score);
        assertThat(statement.text("pay")).isEqualTo(pay);
    }

    /** GC-009: 11 months of 110 and one of 109; and the same with one point more. */
    @ParameterizedTest
    @Rule("S1-7")
    @Rule("S1-8")
    @Rule("G6")
    @CsvSource({"false,109.92,109.9166666666,1319,false,SCORE_BELOW_110,0.00", "true,110.00,110,1320,true,,4400.00"})
    void anAnnualScoreBelow110IsNotRoundedUp(
            boolean allAt110, String shown, String exact, String sum, boolean eligible, String reason, String bonus) {
        Trial trial = new Trial("2024-05-06", "4000.00");
        if (!allAt110) {
            trial.task("DEAL", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 7), null)
                    .task("TECHNICAL_ENQUIRY", LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 13), null)
                    .records("2026-12-15", 1200);
        }

        Map<String, Object> annual = trial.annual(2026);

        assertThat(annual)
                .containsEntry("annualScoreShown", shown)
                .containsEntry("annualScore", exact)
                .containsEntry("scoreSum", sum)
                .containsEntry("monthsWorked", 12)
                .containsEntry("eligible", eligible)
                .containsEntry("reason", reason)
                .containsEntry("bonusBase", "4000.00")
                .containsEntry("yearEndBonus", bonus);
    }

    /** GC-012, the day before, and the ends of months. */
    @ParameterizedTest
    @Rule("S1-8")
    @Rule("G5")
    @CsvSource({"2026-10-02,false,TENURE_UNDER_3_MONTHS,0.00", "2026-10-01,true,,4600.00"})
    void tenureIsThreeMonthsOnTheFirstOfJanuary(String hiredOn, boolean eligible, String reason, String bonus) {
        Trial trial = new Trial(hiredOn, "4000.00")
                .records("2026-10-15", 1200)
                .records("2026-11-15", 1200)
                .records("2026-12-15", 1200);

        Map<String, Object> annual = trial.annual(2026);

        assertThat(annual)
                .containsEntry("annualScore", "115")
                .containsEntry("monthsWorked", 3)
                .containsEntry("eligible", eligible)
                .containsEntry("reason", reason)
                .containsEntry("yearEndBonus", bonus);
    }

    @ParameterizedTest
    @Rule("S1-8")
    @CsvSource({"2026-12-31,false,LEFT_DURING_YEAR,0.00", "2027-01-01,true,,4400.00"})
    void whoeverLeftDuringTheYearHasNoBonus(String leftOn, boolean eligible, String reason, String bonus) {
        Map<String, Object> annual =
                new Trial("2024-05-06", "4000.00").left(leftOn).annual(2026);

        assertThat(annual)
                .containsEntry("eligible", eligible)
                .containsEntry("reason", reason)
                .containsEntry("yearEndBonus", bonus);
    }

    @Test
    @Rule("S1-7")
    void onlyMonthsWorkedCountAndAllReasonsAreNamed() {
        Map<String, Object> annual = new Trial("2026-05-31", "4000.00")
                .left("2026-08-01")
                .attitude("2026-06", "FAIL")
                .annual(2026);

        assertThat(annual)
                .containsEntry("monthsWorked", 4)
                .containsEntry("scoreSum", "435")
                .containsEntry("annualScore", "108.75")
                .containsEntry("reason", "LEFT_DURING_YEAR")
                .containsEntry("reasons", List.of("LEFT_DURING_YEAR", "SCORE_BELOW_110"));
    }

    @ParameterizedTest
    @Rule("S1-7")
    @Rule("G7")
    @CsvSource({"2026-12-31,5500.00", "2027-01-01,4400.00"})
    void theBonusBaseIsThePayInForceInDecember(String raisedFrom, String bonus) {
        Map<String, Object> annual = new Trial("2024-05-06", "1")
                .pay(Map.of("2024-05-06", "4000.00", raisedFrom, "5000.00"))
                .annual(2026);

        assertThat(annual).containsEntry("yearEndBonus", bonus);
    }

    /** 7 months: 6 at 110 and one at 115 make 775 ÷ 7; the bonus is rounded from that, not from 110.71. */
    @Test
    @Rule("S1-7")
    @Rule("G6")
    void theBonusIsRoundedOnceFromTheExactScore() {
        Map<String, Object> annual =
                new Trial("2026-06-01", "98765.43").records("2026-06-15", 1200).annual(2026);

        assertThat(annual)
                .containsEntry("scoreSum", "775")
                .containsEntry("annualScoreShown", "110.71")
                .containsEntry("yearEndBonus", "109347.44");
    }

    /** GC-042. */
    @Test
    @Rule("CMPL-8")
    void threeLeaksOfCustomerDataCostTwelve() {
        Trial trial = new Trial("2024-05-06", "4000.00");
        for (int i = 0; i < 3; i++) {
            trial.fact(
                    "FINDING",
                    Map.of(
                            "incidentId",
                            "i" + i,
                            "penaltyItem",
                            "S3:5.1",
                            "occurredAt",
                            "2026-03-1" + i + "T04:00:00Z"));
        }

        StatementView s3 = trial.demerits("2026-03");
        StatementView s1 = trial.month("2026-03");

        assertThat(s3.text("score")).isEqualTo("12");
        assertThat(s3.points("S3:5.1")).isEqualTo("12");
        assertThat(s3.text("payReason")).isEqualTo("SCHEME_WITHOUT_PAY");
        assertThat(s1.text("demeritPoints")).isEqualTo("12");
        assertThat(s1.text("pay")).isEqualTo("4400.00");
    }

    @ParameterizedTest
    @Rule("S1-3")
    @Rule("S1-4")
    @Rule("S1-5")
    @CsvSource({"1199,2026-04-12,FAIL,101", "1200,2026-04-11,PASS,115"})
    void everyKindOfFactMovesItsLine(int records, String calledBackOn, String attitude, String score) {
        Trial trial = new Trial("2024-05-06", "4000.00")
                .records("2026-04-15", records - 1)
                .fact("CUSTOMER_VERIFIED", Map.of("customer", "c", "verifiedOn", "2026-04-30"))
                .fact("CUSTOMER_VERIFIED", Map.of("customer", "c", "verifiedOn", "2026-04-29"))
                .trip("2026-04-10", calledBackOn)
                .attitude("2026-04", attitude);

        assertThat(trial.month("2026-04").text("score")).isEqualTo(score);
    }

    @Test
    @Rule("SCORE-1")
    void anEvaluationTouchesNothing() {
        Api.newAgent();
        long journal = Db.count("SELECT max(seq) FROM journal");
        long agents = Db.count("SELECT count(*) FROM measure_agent");

        april(42, "2026-04-07T15:59:59Z", 30, 30, 30, 30).month("2026-04");

        assertThat(Db.count("SELECT max(seq) FROM journal")).isEqualTo(journal);
        assertThat(Db.count("SELECT count(*) FROM measure_agent")).isEqualTo(agents);
        assertThat(Db.count("SELECT count(*) FROM pg_tables WHERE tablename LIKE 'trial%'"))
                .isZero();
    }

    @Test
    void everythingWrongIsToldAtOnceWithItsPath() {
        new Trial("2024-05-06", "4000.00")
                .left("2024-05-05")
                .fact("TASK", Map.of("id", "t", "purpose", "DEAL", "opensOn", "2026-04-07", "dueOn", "2026-04-06"))
                .fact("CALL", Map.of("purpose", "DEAL"))
                .fact("RECORDS_VERIFIED", Map.of("occurredOn", "1999-12-31", "count", 1))
                .post(Map.of("scheme", "S1", "months", List.of("2026-04")))
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body(
                        "violations.field",
                        hasItems(
                                "agent.leftOn",
                                "facts[0].dueOn",
                                "facts[1].startedAt",
                                "facts[1].outcome",
                                "facts[1].customer",
                                "facts[2].occurredOn"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422",
                "{\"scheme\":\"S1\",\"agent\":{\"hiredOn\":\"2024-05-06\"},\"facts\":[]}|422",
                "{\"scheme\":\"S8\",\"year\":2026,\"agent\":{\"hiredOn\":\"2024-05-06\"},\"facts\":[]}|422",
                "{\"scheme\":\"S1\",\"months\":[\"2026-13\"],\"agent\":{\"hiredOn\":\"2024-05-06\"},\"facts\":[]}|422",
                "{\"scheme\":\"S1\",\"months\":[],\"agent\":{\"hiredOn\":\"2024-05-06\"},\"facts\":[]}|422",
                "{\"scheme\":\"S1\",\"year\":99999999999,\"agent\":{\"hiredOn\":\"2024-05-06\"},\"facts\":[]}|400",
                "{\"scheme\":\"S1\",\"year\":2026,\"agent\":{\"hiredOn\":\"2024-02-30\"},\"facts\":[]}|400",
                "{\"scheme\":\"S1\",\"year\":2026,\"agent\":{\"hiredOn\":\"2024-05-06\"},\"facts\":[{\"type\":\"NO\"}]}|400",
                "{\"scheme\":\"S1\",\"year\":2026,\"agent\":{\"hiredOn\":\"2024-05-06\"},\"facts\":[{\"type\":\"CALL\",\"x\":1}]}|400",
                "{\"scheme\":\"S1\",\"year\":2026,\"agent\":{\"hiredOn\":\"2024-05-06\",\"payProfiles\":[{\"effectiveFrom\":\"2024-05-06\",\"basePay\":\"-1\"}]},\"facts\":[]}|422",
                "not json|400"
            })
    void aBadRequestIsRefused(String body, int status) {
        Api.as("hr").contentType(ContentType.JSON).body(body).post(PATH).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"manager,200", "hr,200", "admin,200", "bi,200", "agent,403", "auditor,403", "crm,403", "supervisor,403"
    })
    void onlyThoseWhoAnswerForSchemesEvaluate(String role, int status) {
        String body =
                "{\"scheme\":\"S1\",\"months\":[\"2026-04\"],\"agent\":{\"hiredOn\":\"2024-05-06\"},\"facts\":[]}";

        Api.as(role).contentType(ContentType.JSON).body(body).post(PATH).then().statusCode(status);
    }

    /** The facts of the worked cases; all deals but the last are called back on the third. */
    private static Trial april(int deals, String lastCalledAt, int... customers) {
        Trial trial = new Trial("2024-05-06", "4000.00")
                .records("2026-04-15", 1200)
                .trip("2026-04-10", "2026-04-11")
                .trip("2026-04-16", "2026-04-17")
                .attitude("2026-04", "PASS");
        for (int i = 1; i < deals; i++) {
            trial.task("DEAL", FIRST, SEVENTH, "2026-04-03T02:00:00Z");
        }
        trial.task("DEAL", FIRST, SEVENTH, lastCalledAt);
        LocalDate monday = LocalDate.of(2026, 4, 6);
        for (int week = 0; week < customers.length; week++) {
            trial.week(monday.plusWeeks(week), customers[week]);
        }
        return trial;
    }
}
