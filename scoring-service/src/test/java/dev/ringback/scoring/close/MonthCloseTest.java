package dev.ringback.scoring.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementTopic;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a month can be closed, and what closing it does (SCORE-1, invariant 7). */
@QuarkusTest
@OnTheStack
class MonthCloseTest {
    @AfterEach
    void clockBack() {
        TestClock.reset();
    }

    @Test
    @Rule("SCORE-1")
    void aMonthCanBeClosedOnceItsLastDayIsOver() {
        YearMonth month = Months.next();
        Months.forgetDeadLetters();

        Months.today(month.atEndOfMonth());
        Months.view(month)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("closable", equalTo(false))
                .body("waitingFor.code", hasItem("MONTH_NOT_OVER"));
        Months.close(month, "too early")
                .statusCode(409)
                .body("code", equalTo("MONTH_NOT_CLOSABLE"))
                .body("waitingFor.find { it.code == 'MONTH_NOT_OVER' }.overridable", equalTo(false));
        Months.today(month.plusMonths(1).atDay(1));
        Months.view(month).body("waitingFor.code", not(hasItem("MONTH_NOT_OVER")));
    }

    @Test
    @Rule("S1-2")
    @Rule("SCORE-1")
    void aCloseWaitsForTheSundayOfTheLastWeek() {
        Months.closeNext();
        YearMonth month = Months.next();
        while (new ScoringMonth(month).lastSunday().equals(month.atEndOfMonth())) {
            month = Months.closeNext().plusMonths(1);
        }
        Months.forgetDeadLetters();
        LocalDate sunday = new ScoringMonth(month).lastSunday();

        Months.today(sunday);
        Months.view(month)
                .body("waitingFor.code", equalTo(List.of("HORIZON_NOT_OVER")))
                .body("waitingFor[0].detail", containsString(sunday.toString()));
        Months.close(month).statusCode(409);
        Months.today(sunday.plusDays(1));
        Months.view(month).body("closable", equalTo(true)).body("waitingFor", empty());
        Months.close(month).statusCode(200).body("state", equalTo("CLOSED")).body("override", nullValue());
    }

    @Test
    void anOverrideGoesOverTheHorizonAndIsKeptWithPersonAndReason() {
        Months.closeNext();
        YearMonth month = Months.next();
        while (new ScoringMonth(month).lastSunday().equals(month.atEndOfMonth())) {
            month = Months.closeNext().plusMonths(1);
        }
        Months.forgetDeadLetters();
        Months.today(month.plusMonths(1).atDay(1));

        Months.close("manager", month, Map.of("override", Map.of("reason", "payroll runs today, ask 13812345678")))
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedBy", equalTo("manager-1"))
                .body("override.by", equalTo("manager-1"))
                .body("override.reason", equalTo("payroll runs today, ask 138****5678"))
                .body("override.waitedFor", equalTo(List.of("HORIZON_NOT_OVER")));

        Months.view(month).body("override.waitedFor", equalTo(List.of("HORIZON_NOT_OVER")));
    }

    @Test
    @Rule("SCORE-1")
    void monthsAreClosedInTheirOrderAndNoOverrideChangesThat() {
        Months.closeNext();
        YearMonth next = Months.next();
        Months.after(next.plusMonths(1));
        Months.forgetDeadLetters();

        Months.close(next.plusMonths(1), "in a hurry")
                .statusCode(409)
                .body("waitingFor.code", equalTo(List.of("EARLIER_MONTH_OPEN")))
                .body("waitingFor[0].detail", containsString(next.toString()));
        Months.close(YearMonth.of(2026, 4), "forgotten")
                .statusCode(409)
                .body("waitingFor.code", equalTo(List.of("BEFORE_FIRST_CLOSE")));

        Months.view(next.plusMonths(1)).body("state", equalTo("OPEN"));
    }

    @Test
    @Rule("SCORE-1")
    void aCloseWaitsUntilEverySourceIsPastTheHorizonUnlessAPersonGoesOverIt() throws SQLException {
        Months.closeNext();
        YearMonth month = Months.next();
        Months.after(month);
        Months.forgetDeadLetters();
        String horizon = new ScoringMonth(month).lastSunday().isAfter(month.atEndOfMonth())
                ? new ScoringMonth(month).lastSunday() + "T16:00:00Z"
                : month.atEndOfMonth() + "T16:00:00Z";
        Instant needed = Instant.parse(horizon);

        Db.update("DELETE FROM source_drained WHERE topic = 'ringback.complaint'");
        Months.close(month)
                .statusCode(409)
                .body("waitingFor.code", equalTo(List.of("SOURCE_BEHIND")))
                .body("waitingFor[0].overridable", equalTo(true))
                .body("waitingFor[0].detail", containsString("ringback.complaint has been read to an unknown instant"));

        try (Events events = new Events()) {
            events.drained("ringback.complaint", needed.minusMillis(1));
            await().untilAsserted(() -> Months.view(month)
                    .body("waitingFor.detail", hasItem(containsString("to " + needed.minusMillis(1)))));
            events.drained("ringback.complaint", needed);
            await().untilAsserted(() -> Months.view(month).body("waitingFor", empty()));
            // A clock was set back: what follows in the partition is what holds.
            events.drained("ringback.complaint", needed.minusSeconds(60));
            await().untilAsserted(() -> Months.view(month).body("waitingFor.code", hasItem("SOURCE_BEHIND")));
            events.drained("ringback.complaint", needed.plusSeconds(60));
            await().untilAsserted(() -> Months.view(month).body("waitingFor", empty()));
            Months.close(month).statusCode(200);
        }
    }

    @Test
    void aCloseWaitsForEventsThatWereSetAside() throws SQLException {
        Months.closeNext();
        YearMonth month = Months.next();
        Months.after(month);
        Months.forgetDeadLetters();
        Db.update("""
                INSERT INTO dead_letter (id, topic, record_part, record_offset, record_key, headers, reason)
                VALUES (gen_random_uuid(), 'ringback.close', 0, ?, 'k', '{}', 'TEST')
                """, (long) month.getYear() * 12 + month.getMonthValue());

        Months.close(month)
                .statusCode(409)
                .body("waitingFor.code", equalTo(List.of("DEAD_LETTERS")))
                .body("waitingFor[0].overridable", equalTo(true));
        Months.close(month, "they concern another company").statusCode(200);
    }

    @Test
    @Rule("SCORE-1")
    void closingAgainChangesNothing() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth month = Months.closeNext();
        String closed = Months.view(month).extract().asString();
        String statement = Api.statement(agent, month.toString()).extract().asString();
        long facts = Db.count("SELECT count(*) FROM journal WHERE fact_type = 'MONTH_CLOSED'");
        Months.today(month.plusMonths(1).atDay(25));

        Months.close("manager", month, Map.of()).statusCode(200).body("closedBy", equalTo("hr-1"));

        assertThat(Months.view(month).extract().asString()).isEqualTo(closed);
        assertThat(Api.statement(agent, month.toString()).extract().asString()).isEqualTo(statement);
        assertThat(Db.count("SELECT count(*) FROM journal WHERE fact_type = 'MONTH_CLOSED'"))
                .isEqualTo(facts);
    }

    @Test
    @Rule("SCORE-1")
    void aClosedMonthOfAnAgentWithoutFactsIsClosedToo() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth month = Months.next();
        String open = Api.read(agent, month.toString()).text("digest");

        Months.closeNext();
        StatementView closed = Api.read(agent, month.toString());

        assertThat(closed.text("state")).isEqualTo("CLOSED");
        assertThat(closed.text("score")).isEqualTo("110");
        assertThat(closed.text("pay")).isEqualTo("4400.00");
        assertThat(closed.text("digest")).isEqualTo(open);
    }

    /** Invariant 7. Red when a closed month's statement is computed instead of read. */
    @Test
    @Rule("SCORE-1")
    void closedMonthIsNotChangedByALateCall() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth month = Months.next();
        UUID task;
        try (Events events = new Events()) {
            task = events.task(agent, "DEAL", month.atDay(1), month.atDay(7));
            events.awaitRecorded();
        }
        Months.closeNext();
        String closed = Api.statement(agent, month.toString()).extract().asString();

        try (Events events = new Events()) {
            events.call(
                    agent,
                    task,
                    "DEAL",
                    UUID.randomUUID(),
                    "SUCCESSFUL",
                    month.atDay(3).atTime(4, 0).toInstant(ZoneOffset.UTC));
            events.awaitRecorded();
        }
        Api.put(
                "hr",
                "/v1/directory/agents/" + agent,
                Map.of(
                        "name",
                        "另名",
                        "orgUnitId",
                        "callback-team",
                        "hiredOn",
                        month.atDay(1).toString()));

        assertThat(Api.statement(agent, month.toString()).extract().asString()).isEqualTo(closed);
        assertThat(closed).contains("\"state\":\"CLOSED\"").contains("王芳");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE closed_statement SET score = 0",
                "DELETE FROM closed_statement",
                "TRUNCATE closed_statement",
                "UPDATE closed_adjustment SET pay = 0",
                "DELETE FROM closed_adjustment",
                "TRUNCATE closed_adjustment"
            })
    void nobodyChangesWhatIsClosed(String attempt) {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth origin = Months.closeNext();
        Api.pay(agent, origin.atDay(1).toString(), "5000.00");
        Months.closeNext();

        assertThatThrownBy(() -> Db.update(attempt))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append only");
    }

    @Test
    void everyStatementIsToldWithoutPay() {
        String agent = Months.newAgentPaid("4321.00");
        YearMonth month = Months.closeNext();
        String digest = Api.read(agent, month.toString()).text("digest");

        StatementTopic.Heard heard = StatementTopic.await(month + ":S1:" + agent);

        assertThat(heard.type()).isEqualTo("dev.ringback.statement-closed.v1");
        assertThat(heard.data())
                .contains("\"score\":\"110\"")
                .contains(digest)
                .doesNotContain("4321")
                .doesNotContain("4753.10");
    }

    @Test
    @Rule("SCORE-1")
    void aClosedMonthIsPaidOnceAndItsStatementsStayAsTheyAre() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth open = Months.next();
        Months.pay(open).statusCode(409).body("code", equalTo("MONTH_NOT_CLOSED"));
        YearMonth month = Months.closeNext();
        String closed = Api.statement(agent, month.toString()).extract().asString();

        Months.pay(month).statusCode(200).body("state", equalTo("PAID")).body("paidBy", equalTo("hr-1"));
        String paid = Months.view(month).extract().asString();
        Months.today(month.plusMonths(1).atDay(28));
        Months.pay(month).statusCode(200);

        assertThat(Months.view(month).extract().asString()).isEqualTo(paid);
        assertThat(Api.statement(agent, month.toString()).extract().asString()).isEqualTo(closed);
    }

    @Test
    @Rule("SCORE-1")
    void aRebuildAfterACloseFindsTheSameAndChangesNoClosedStatement() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth origin = Months.closeNext();
        Api.pay(agent, origin.atDay(1).toString(), "5000.00");
        YearMonth month = Months.closeNext();
        Api.pay(agent, origin.atDay(1).toString(), "6000.00");
        String closed = Api.statement(agent, month.toString()).extract().asString();
        String open =
                Api.statement(agent, month.plusMonths(1).toString()).extract().asString();

        Api.as("admin")
                .post("/v1/scoring/rebuilds?topics=false")
                .then()
                .statusCode(200)
                .body("same", equalTo(true))
                .body("differingClosedStatements", equalTo(0));

        assertThat(Api.statement(agent, month.toString()).extract().asString()).isEqualTo(closed);
        assertThat(Api.statement(agent, month.plusMonths(1).toString())
                        .extract()
                        .asString())
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"hr,200", "manager,200", "auditor,200", "agent,403", "bi,403", "admin,403", "crm,403"})
    void thoseWhoAnswerForPaySeeTheMonths(String role, int status) {
        Api.as(role).get("/v1/scoring/months/2026-04").then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"auditor,403,403", "agent,403,403", "admin,403,403", "manager,409,403"})
    void onlyHrAndManagersCloseAndOnlyHrPays(String role, int closes, int pays) {
        YearMonth month = Months.next().plusMonths(5);

        Months.close(role, month, Map.of()).statusCode(closes);
        Api.as(role)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/scoring/months/" + month + "/payments")
                .then()
                .statusCode(pays);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-4", "April", "99999-01"})
    void anImpossibleMonthIsRefused(String month) {
        Api.as("hr")
                .get("/v1/scoring/months/" + month)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"));
        Api.post("hr", "/v1/scoring/months/" + month + "/closes", Map.of()).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"override\": {}}|422|VALIDATION_FAILED",
                "{\"override\": {\"reason\": \"\"}}|422|VALIDATION_FAILED",
                "{\"override\": {\"reason\": \"   \"}}|422|VALIDATION_FAILED",
                "{\"override\": {\"reason\": \"a\\u0007b\"}}|422|VALIDATION_FAILED",
                "{\"override\": {\"reason\": 5}}|400|WRONG_TYPE",
                "{\"force\": true}|400|UNKNOWN_FIELD",
                "{\"override\"|400|MALFORMED_JSON",
                "[]|400|MALFORMED_JSON"
            })
    void aBadRequestClosesNothing(String body, int status, String code) {
        YearMonth month = Months.next();
        Months.after(month);

        Api.as("hr")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/scoring/months/" + month + "/closes")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));

        assertThat(Months.next()).isEqualTo(month);
    }

    @Test
    void withoutAKeyNothingIsClosed() {
        YearMonth month = Months.next();
        Months.after(month);

        Api.as("hr")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/scoring/months/" + month + "/closes")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        assertThat(Months.next()).isEqualTo(month);
    }
}
