package dev.ringback.scoring.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What comes behind a close is posted in the open month (invariant 7): evaluate(closed month, known now) − (closed +
 * adjustments posted so far). Red without the step LATE of the fold, and without what was posted in {@code Adjustments}.
 */
@QuarkusTest
@OnTheStack
class AdjustmentTest {
    private final Events events = new Events();

    @AfterEach
    void close() {
        events.close();
        TestClock.reset();
    }

    @Test
    @Rule("SCORE-1")
    @Rule("S1-1")
    void aLateCallIsPaidInTheOpenMonthAndLeavesItsScoreAlone() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth closed = Months.next();
        UUID task = dealTask(agent, closed);
        Months.closeNext();
        String before = Api.read(agent, closed.plusMonths(1).toString()).text("score");

        lateCall(agent, task, closed);
        StatementView open = Api.read(agent, closed.plusMonths(1).toString());

        assertThat(Api.read(agent, closed.toString()).text("score")).isEqualTo("107");
        assertThat(open.text("score")).isEqualTo(before).isEqualTo("110");
        assertThat(open.text("pay")).isEqualTo("4520.00");
        assertThat(open.text("adjustmentPay")).isEqualTo("120.00");
        assertThat(open.adjustments()).hasSize(1);
        assertThat(open.adjustment(0))
                .containsEntry("originMonth", closed.toString())
                .containsEntry("schemeVersion", "2")
                .containsEntry("points", "3")
                .containsEntry("pay", "120.00")
                .containsEntry("rules", List.of("S1-1"))
                .containsEntry("pointsByRule", Map.of("S1-1", "3"))
                .containsEntry(
                        "arithmetic",
                        "110 points known now − (107 closed + 0 adjusted before) = 3;"
                                + " 4400.00 − (4280.00 + 0.00) = 120.00 yuan");
    }

    @Test
    void anAdjustmentLinksToTheLateFactsAlone() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth closed = Months.next();
        UUID task = dealTask(agent, closed);
        Months.closeNext();
        lateCall(agent, task, closed);

        String link = (String)
                Api.read(agent, closed.plusMonths(1).toString()).adjustment(0).get("facts");

        Api.as("auditor").get(link).then().statusCode(200).body("items.type", contains("CALL_COMPLETED"));
        Api.as("agent", agent).get(link).then().statusCode(200);
        Api.as("agent", Api.newAgent()).get(link).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05", "2026-13", "x", "2999-01"})
    void aMonthThatCarriesNothingHasNoFactsBehindItsAdjustments(String postedIn) {
        YearMonth closed = Months.closeNext();

        Api.as("auditor")
                .queryParam("agentId", "A01")
                .queryParam("month", closed.toString())
                .queryParam("postedIn", postedIn)
                .get("/v1/facts")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("postedIn"));
    }

    @Test
    @Rule("SCORE-1")
    void withTwoMonthsClosedAFactOfTheFirstIsPostedInTheThird() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth first = Months.next();
        UUID task = dealTask(agent, first);
        Months.closeNext();
        Months.closeNext();

        lateCall(agent, task, first);

        assertThat(Api.read(agent, first.plusMonths(1).toString()).adjustments())
                .isEmpty();
        assertThat(Api.read(agent, first.plusMonths(2).toString()).adjustment(0))
                .containsEntry("originMonth", first.toString())
                .containsEntry("pay", "120.00");
        assertThat(Api.read(agent, first.plusMonths(3).toString()).adjustments())
                .isEmpty();
    }

    @Test
    @Rule("SCORE-1")
    void aCorrectionAfterTheAdjustmentWasClosedTakesBackWhatWasPosted() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth first = Months.next();
        UUID task = dealTask(agent, first);
        Months.closeNext();
        CallCompleted call = lateCall(agent, task, first);
        YearMonth second = Months.closeNext();
        assertThat(Api.read(agent, second.toString()).text("pay")).isEqualTo("4520.00");
        assertThat(Api.read(agent, second.plusMonths(1).toString()).adjustments())
                .isEmpty();

        events.corrected(call, 2, "NO_ANSWER");
        events.awaitRecorded();
        StatementView third = Api.read(agent, second.plusMonths(1).toString());

        assertThat(third.adjustments()).hasSize(1);
        assertThat(third.adjustment(0))
                .containsEntry("originMonth", first.toString())
                .containsEntry("points", "-3")
                .containsEntry("pay", "-120.00")
                .containsEntry(
                        "arithmetic",
                        "107 points known now − (107 closed + 3 adjusted before) = -3;"
                                + " 4280.00 − (4280.00 + 120.00) = -120.00 yuan");
        assertThat(third.text("pay")).isEqualTo("4280.00");
        assertThat(Api.read(agent, second.toString()).text("pay")).isEqualTo("4520.00");
    }

    @Test
    @Rule("SCORE-1")
    void aFactTakenBackBeforeTheNextCloseLeavesNothingToPost() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth first = Months.next();
        UUID task = dealTask(agent, first);
        Months.closeNext();
        CallCompleted call = lateCall(agent, task, first);
        events.corrected(call, 2, "NO_ANSWER");
        events.awaitRecorded();

        assertThat(Api.read(agent, first.plusMonths(1).toString()).adjustments())
                .isEmpty();
    }

    /** A week that begins in one month and ends in the next belongs to the first, the deal to the second. */
    @Test
    @Rule("S1-2")
    @Rule("SCORE-1")
    void oneLateDayCanTouchTwoMonths() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth first = Months.next();
        while (!new ScoringMonth(first).lastSunday().isAfter(first.atEndOfMonth())) {
            Months.closeNext();
            first = Months.next();
        }
        YearMonth second = first.plusMonths(1);
        LocalDate monday = new ScoringMonth(first).mondays().getLast();
        UUID enquiry = events.task(agent, "TECHNICAL_ENQUIRY", monday, monday.plusDays(6));
        UUID deal = dealTask(agent, second);
        Months.closeNext();
        Instant spill = second.atDay(1).atTime(4, 0).toInstant(ZoneOffset.UTC);

        events.closed(enquiry, agent, "CANCELLED", spill);
        events.call(agent, deal, "DEAL", UUID.randomUUID(), "EFFECTIVE", spill);
        events.awaitRecorded();
        StatementView open = Api.read(agent, second.toString());

        assertThat(open.met("S1-1")).isTrue();
        assertThat(open.adjustments()).hasSize(1);
        assertThat(open.adjustment(0))
                .containsEntry("originMonth", first.toString())
                .containsEntry("pointsByRule", Map.of("S1-2", "3"));

        Months.closeNext();
        events.call(agent, UUID.randomUUID(), "TECHNICAL_ENQUIRY", UUID.randomUUID(), "EFFECTIVE", spill);
        events.reopened(enquiry, agent, 10, spill);
        UUID late = dealTask(agent, second);
        StatementView third = Api.read(agent, second.plusMonths(1).toString());

        assertThat(late).isNotNull();
        assertThat(third.adjustments().stream().map(each -> each.get("originMonth")))
                .containsExactly(first.toString(), second.toString());
        assertThat(third.adjustment(0)).containsEntry("pointsByRule", Map.of("S1-2", "-3"));
        assertThat(third.adjustment(1)).containsEntry("pointsByRule", Map.of("S1-1", "-3"));
    }

    @Test
    @Rule("G7")
    @Rule("SCORE-1")
    void aPayProfileSetBackInTimeIsPaidForEachClosedMonth() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth first = Months.closeNext();
        YearMonth second = Months.closeNext();

        Api.pay(agent, first.atEndOfMonth().toString(), "5000.00").statusCode(201);
        StatementView third = Api.read(agent, second.plusMonths(1).toString());

        assertThat(third.adjustments()).hasSize(2);
        assertThat(third.adjustment(0))
                .containsEntry("originMonth", first.toString())
                .containsEntry("points", "0")
                .containsEntry("pay", "1100.00")
                .containsEntry("rules", List.of("G6"));
        assertThat(third.adjustment(1)).containsEntry("originMonth", second.toString());
        assertThat(third.text("pay")).isEqualTo("7700.00");
    }

    @Test
    @Rule("G7")
    void aPayProfileFromTheDayAfterTheClosedMonthAdjustsNothing() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth first = Months.closeNext();

        Api.pay(agent, first.plusMonths(1).atDay(1).toString(), "5000.00").statusCode(201);
        StatementView open = Api.read(agent, first.plusMonths(1).toString());

        assertThat(open.adjustments()).isEmpty();
        assertThat(open.text("pay")).isEqualTo("5500.00");
    }

    @Test
    @Rule("G6")
    void adjustmentsAreDifferencesOfAmountsThatWereRoundedOnce() {
        String agent = Months.newAgentPaid("3333.33");
        YearMonth first = Months.next();
        UUID task = dealTask(agent, first);
        Months.closeNext();
        assertThat(Api.read(agent, first.toString()).text("pay")).isEqualTo("3566.66");

        lateCall(agent, task, first);

        assertThat(Api.read(agent, first.plusMonths(1).toString()).adjustment(0))
                .containsEntry("pay", "100.00");
    }

    @Test
    @Rule("SCORE-1")
    void anAgentEnteredLateIsPaidForTheMonthsHeWorkedAlready() {
        YearMonth first = Months.closeNext();
        String agent = Api.newAgent(Map.of("hiredOn", first.atEndOfMonth().toString()));
        Api.pay(agent, first.atDay(1).toString(), "4000.00").statusCode(201);

        StatementView open = Api.read(agent, first.plusMonths(1).toString());

        Api.statement(agent, first.toString()).statusCode(404);
        assertThat(open.adjustments()).hasSize(1);
        assertThat(open.adjustment(0))
                .containsEntry("points", "110")
                .containsEntry("pay", "4400.00")
                .containsEntry("rules", List.of("S1-1", "S1-2", "S1-4", "S1-6", "G6"));
        assertThat(open.text("pay")).isEqualTo("8800.00");
    }

    @Test
    @Rule("SCORE-1")
    void anAgentWhoLeftBeforeTheOpenMonthHasAStatementForWhatItCarries() {
        YearMonth first = Months.next();
        String agent = Api.newAgent(Map.of(
                "hiredOn", first.atDay(1).toString(), "leftOn", first.atDay(20).toString()));
        Api.pay(agent, "2020-01-01", "4000.00").statusCode(201);
        UUID task = dealTask(agent, first);
        Months.closeNext();
        String open = first.plusMonths(1).toString();
        Api.statement(agent, open).statusCode(404);

        lateCall(agent, task, first);
        StatementView carried = Api.read(agent, open);
        Months.closeNext();
        StatementView closed = Api.read(agent, open);

        assertThat(carried.text("pay")).isEqualTo("120.00");
        assertThat(carried.text("score")).isEqualTo("0");
        assertThat(carried.text("payReason")).isEqualTo("NOT_EMPLOYED_IN_MONTH");
        assertThat(carried.lines()).isEmpty();
        assertThat(closed.text("digest")).isEqualTo(carried.text("digest"));
        Api.statement(agent, first.plusMonths(2).toString()).statusCode(404);
    }

    @Test
    @Rule("SCORE-1")
    void anAgentWhoTurnsOutToHaveLeftEarlierPaysTheMonthBack() {
        String agent = Api.newAgentPaid("4000.00");
        YearMonth first = Months.closeNext();
        Map<String, Object> left = new HashMap<>(Map.of("name", "王芳", "orgUnitId", "callback-team"));
        left.put("hiredOn", "2020-01-01");
        left.put("leftOn", first.minusMonths(1).atEndOfMonth().toString());

        Api.put("hr", "/v1/directory/agents/" + agent, left).statusCode(200);
        StatementView open = Api.read(agent, first.plusMonths(1).toString());

        assertThat(open.text("pay")).isEqualTo("-4400.00");
        assertThat(open.adjustments().getLast())
                .containsEntry("originMonth", first.toString())
                .containsEntry("points", "-110");
    }

    @Test
    @Rule("SCORE-1")
    void aNewNameOrUnitAdjustsNothing() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth first = Months.closeNext();

        Api.put(
                        "hr",
                        "/v1/directory/agents/" + agent,
                        Map.of(
                                "name",
                                "另名",
                                "orgUnitId",
                                "callback-team",
                                "hiredOn",
                                first.atDay(1).toString()))
                .statusCode(200);

        assertThat(Api.read(agent, first.plusMonths(1).toString()).adjustments())
                .isEmpty();
    }

    @Test
    @Rule("CMPL-8")
    void aLateFindingIsADemeritOfItsMonthAndMovesNoMoney() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth first = Months.closeNext();
        Instant then = first.atDay(10).atTime(4, 0).toInstant(ZoneOffset.UTC);
        UUID complaint = UUID.randomUUID();
        String incident = "I-" + UUID.randomUUID();

        UUID finding = events.finding(complaint, incident, agent, "S3:4.4", then);
        events.awaitRecorded();
        StatementView open = Api.read(agent, first.plusMonths(1).toString());
        Months.closeNext();
        events.overturned(finding, complaint, incident, then.plusSeconds(86_400 * 60L));
        events.awaitRecorded();
        StatementView next = Api.read(agent, first.plusMonths(2).toString());

        assertThat(open.adjustment(0))
                .containsEntry("demeritPoints", "3")
                .containsEntry("points", "0")
                .containsEntry("pay", "0.00")
                .containsEntry("rules", List.of());
        assertThat(open.text("demeritPoints")).isEqualTo("0");
        assertThat(open.text("pay")).isEqualTo("4400.00");
        assertThat(next.adjustment(0)).containsEntry("demeritPoints", "-3").containsEntry("pay", "0.00");
        assertThat(Api.read(agent, first.toString()).text("demeritPoints")).isEqualTo("0");
    }

    @Test
    @Rule("S1-3")
    @Rule("S1-4")
    @Rule("S1-5")
    void lateReportsOfEveryKindAreAdjusted() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth first = Months.closeNext();
        Months.after(first);

        Api.records(agent, first.atDay(15).toString(), 1200);
        Api.trip(agent, first.atDay(9).toString(), first.atDay(11).toString());
        Api.attitude(agent, first.toString(), "FAIL");

        assertThat(Api.read(agent, first.plusMonths(1).toString()).adjustment(0))
                .containsEntry("pointsByRule", Map.of("S1-3", "5", "S1-4", "-4", "S1-5", "-5"))
                .containsEntry("points", "-4")
                .containsEntry("pay", "-160.00");
    }

    @Test
    @Rule("SCORE-1")
    void aChangeThatCancelsOutIsStillShown() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth first = Months.closeNext();
        Months.after(first);

        Api.records(agent, first.atDay(15).toString(), 1200);
        Api.attitude(agent, first.toString(), "FAIL");

        assertThat(Api.read(agent, first.plusMonths(1).toString()).adjustment(0))
                .containsEntry("points", "0")
                .containsEntry("pay", "0.00")
                .containsEntry("rules", List.of("S1-3", "S1-5"));
    }

    private UUID dealTask(String agent, YearMonth month) {
        UUID task = events.task(agent, "DEAL", month.atDay(1), month.atDay(7));
        events.awaitRecorded();
        return task;
    }

    private CallCompleted lateCall(String agent, UUID task, YearMonth month) {
        CallCompleted call = Events.callEvent(
                UUID.randomUUID(),
                agent,
                task,
                "DEAL",
                UUID.randomUUID(),
                "SUCCESSFUL",
                "OUTBOUND",
                month.atDay(3).atTime(4, 0).toInstant(ZoneOffset.UTC));
        events.send(call.callId(), 1, call);
        events.awaitRecorded();
        return call;
    }
}
