package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of S1 over HTTP, on both sides of each boundary. */
@QuarkusTest
@OnTheStack
class StatementRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate SEVENTH = LocalDate.of(2026, 4, 7);
    private static final Instant IN_TIME = Instant.parse("2026-04-03T02:00:00Z");
    private static final String ENQUIRY = "TECHNICAL_ENQUIRY";

    private final Events events = new Events();

    @BeforeEach
    void inJuly() {
        TestClock.set(Instant.parse("2026-07-20T04:00:00Z"));
    }

    @AfterEach
    void close() {
        events.close();
        TestClock.reset();
    }

    // S1-1

    @ParameterizedTest
    @Rule("S1-1")
    @Rule("G1")
    @CsvSource({
        "2026-03-31T15:59:59Z,false",
        "2026-03-31T16:00:00Z,true",
        "2026-04-07T15:59:59Z,true",
        "2026-04-07T16:00:00Z,false"
    })
    void aDealIsCalledBackFromTheFirstMidnightToTheLastSecondOfTheSeventh(Instant at, boolean met) {
        String agent = Api.newAgent();
        UUID task = events.task(agent, "DEAL", FIRST, SEVENTH);
        events.call(agent, task, "DEAL", UUID.randomUUID(), "EFFECTIVE", at);
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.met("S1-1")).isEqualTo(met);
        assertThat(statement.points("S1-1")).isEqualTo(met ? "3" : "0");
    }

    @ParameterizedTest
    @Rule("S1-1")
    @CsvSource({"SUCCESSFUL,true", "EFFECTIVE,true", "CONNECTED_INCOMPLETE,false", "NO_ANSWER,false"})
    void onlyAnEffectiveOrBetterCallIsACallback(String outcome, boolean met) {
        String agent = Api.newAgent();
        UUID task = events.task(agent, "DEAL", FIRST, SEVENTH);
        events.call(agent, task, "DEAL", UUID.randomUUID(), outcome, IN_TIME);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").met("S1-1")).isEqualTo(met);
    }

    @ParameterizedTest
    @Rule("S1-1")
    @CsvSource({
        "BARRED,true",
        "UNREACHABLE,true",
        "DO_NOT_CALL,true",
        "EXPIRED,false",
        "WRONG_NUMBER,false",
        "REFUSED,false",
        "INCOMPLETE,false"
    })
    void customersWhomProtectionBarsLeaveTheDenominatorAndTheLineSaysSo(String reason, boolean leaves) {
        String agent = Api.newAgent();
        UUID done = events.task(agent, "DEAL", FIRST, SEVENTH);
        events.call(agent, done, "DEAL", UUID.randomUUID(), "SUCCESSFUL", IN_TIME);
        UUID undone = events.task(agent, "DEAL", FIRST, SEVENTH);
        events.closed(undone, agent, reason, IN_TIME);
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.met("S1-1")).isEqualTo(leaves);
        assertThat(statement.input("S1-1", "leftDenominator")).isEqualTo(leaves ? "1" : "0");
        assertThat(statement.input("S1-1", "left." + reason)).isEqualTo(leaves ? "1" : null);
        assertThat(statement.input("S1-1", "due")).isEqualTo("2");
    }

    @Test
    @Rule("S1-1")
    void aCustomerReachedTooLateWhoThenWantsNoMoreCallsStaysInTheDenominator() {
        String agent = Api.newAgent();
        UUID task = events.task(agent, "DEAL", FIRST, SEVENTH);
        Instant late = Instant.parse("2026-04-08T02:00:00Z");
        events.call(agent, task, "DEAL", UUID.randomUUID(), "EFFECTIVE", late);
        events.closed(task, agent, "DO_NOT_CALL", late);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").met("S1-1")).isFalse();
    }

    @Test
    @Rule("S1-1")
    void aTaskCountsForItsOwnerWhoeverMadeTheCall() {
        String owner = Api.newAgent();
        String colleague = Api.newAgent();
        UUID task = events.task(owner, "DEAL", FIRST, SEVENTH);
        events.call(colleague, task, "DEAL", UUID.randomUUID(), "SUCCESSFUL", IN_TIME);
        events.awaitRecorded();

        assertThat(Api.read(owner, "2026-04").input("S1-1", "done")).isEqualTo("1");
        assertThat(Api.read(colleague, "2026-04").input("S1-1", "due")).isEqualTo("0");
    }

    @Test
    @Rule("S1-1")
    void nothingDueIsMetAndATaskBelongsToTheMonthOfItsDueDate() {
        String agent = Api.newAgent();
        events.task(agent, "DEAL", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 7));
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").met("S1-1")).isTrue();
        assertThat(Api.read(agent, "2026-05").met("S1-1")).isFalse();
    }

    @Test
    @Rule("S1-1")
    void aCallThatArrivesBeforeItsTaskCountsAllTheSame() {
        String agent = Api.newAgent();
        UUID task = UUID.randomUUID();
        events.call(agent, task, "DEAL", UUID.randomUUID(), "SUCCESSFUL", IN_TIME);
        events.closed(task, agent, "COMPLETED", IN_TIME);
        events.awaitRecorded();
        events.task(task, agent, "DEAL", FIRST, SEVENTH);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").input("S1-1", "done")).isEqualTo("1");
    }

    @Test
    @Rule("S1-1")
    void aCallTheCustomerMadeIsNoCallback() {
        String agent = Api.newAgent();
        UUID task = events.task(agent, "DEAL", FIRST, SEVENTH);
        UUID call = UUID.randomUUID();
        events.send(
                call,
                1,
                Events.callEvent(call, agent, task, "DEAL", UUID.randomUUID(), "SUCCESSFUL", "INBOUND", IN_TIME));
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").met("S1-1")).isFalse();
    }

    // S1-2

    @ParameterizedTest
    @Rule("S1-2")
    @CsvSource({"30,30,30,30,true", "30,30,30,29,false", "29,40,40,40,false", "60,60,0,0,false"})
    void everyWeekNeeds30Customers(int first, int second, int third, int fourth, boolean met) {
        String agent = Api.newAgent();
        week(agent, "2026-04-06", 1, first);
        week(agent, "2026-04-13", 1, second);
        week(agent, "2026-04-20", 1, third);
        week(agent, "2026-04-27", 1, fourth);
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.met("S1-2")).isEqualTo(met);
        assertThat(statement.input("S1-2", "total")).isEqualTo(String.valueOf(first + second + third + fourth));
    }

    @ParameterizedTest
    @Rule("S1-2")
    @CsvSource({"40,true", "39,false"})
    void theMonthNeeds120EvenWhenAWeekHadNothingDue(int lastWeek, boolean met) {
        String agent = Api.newAgent();
        week(agent, "2026-04-06", 1, 40);
        week(agent, "2026-04-20", 1, 40);
        week(agent, "2026-04-27", 1, lastWeek);
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.met("S1-2")).isEqualTo(met);
        assertThat((String) statement.line("S1-2").get("arithmetic")).contains("week of 2026-04-13: 0, nothing due");
    }

    @Test
    @Rule("S1-2")
    void aMonthWithNothingDueIsMetHoweverFewWereCalled() {
        String agent = Api.newAgent();
        week(agent, "2026-04-06", 0, 2);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").points("S1-2")).isEqualTo("3");
    }

    @Test
    @Rule("S1-2")
    void aCustomerCountsOnceAWeekAndAgainInAnother() {
        String agent = Api.newAgent();
        UUID customer = UUID.randomUUID();
        for (String at : List.of("2026-04-06T02:00:00Z", "2026-04-08T02:00:00Z", "2026-04-13T02:00:00Z")) {
            events.call(agent, UUID.randomUUID(), ENQUIRY, customer, "EFFECTIVE", Instant.parse(at));
        }
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.input("S1-2", "customers.2026-04-06")).isEqualTo("1");
        assertThat(statement.input("S1-2", "customers.2026-04-13")).isEqualTo("1");
    }

    @ParameterizedTest
    @Rule("S1-2")
    @Rule("G1")
    @CsvSource({
        "2026-04-26T15:59:59Z,2026-04,2026-04-20",
        "2026-04-26T16:00:00Z,2026-04,2026-04-27",
        "2026-05-03T15:59:59Z,2026-04,2026-04-27",
        "2026-05-03T16:00:00Z,2026-05,2026-05-04"
    })
    void aWeekRunsFromMondayToSundayAndBelongsToTheMonthOfItsMonday(Instant at, String month, String week) {
        String agent = Api.newAgent();
        events.call(agent, UUID.randomUUID(), ENQUIRY, UUID.randomUUID(), "SUCCESSFUL", at);
        events.awaitRecorded();

        StatementView statement = Api.read(agent, month);

        assertThat(statement.input("S1-2", "customers." + week)).isEqualTo("1");
        assertThat(statement.input("S1-2", "total")).isEqualTo("1");
    }

    @ParameterizedTest
    @Rule("S1-2")
    @CsvSource({"30,true", "29,false"})
    void aMonthWithFiveMondaysNeeds30InEachOfFiveWeeks(int fifthWeek, boolean met) {
        String agent = Api.newAgent();
        for (String monday : List.of("2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23")) {
            week(agent, monday, 1, 31);
        }
        week(agent, "2026-03-30", 1, fifthWeek);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-03").met("S1-2")).isEqualTo(met);
    }

    @Test
    @Rule("S1-2")
    void callsOfAnotherPurposeAreNoEnquiryCallbacks() {
        String agent = Api.newAgent();
        events.call(agent, UUID.randomUUID(), "DEAL", UUID.randomUUID(), "SUCCESSFUL", IN_TIME);
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").input("S1-2", "total")).isEqualTo("0");
    }

    // S1-3 to S1-6

    @ParameterizedTest
    @Rule("S1-3")
    @CsvSource({"1199,0", "1200,5"})
    void twelveHundredRecordsEarnFive(int records, String points) {
        String agent = Api.newAgent();
        Api.records(agent, "2026-03-31", 500);
        Api.records(agent, "2026-04-01", 700);
        Api.records(agent, "2026-04-30", records - 700);
        Api.records(agent, "2026-05-01", 500);

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.points("S1-3")).isEqualTo(points);
        assertThat(statement.input("S1-3", "total")).isEqualTo(String.valueOf(records));
    }

    @ParameterizedTest
    @Rule("S1-4")
    @CsvSource({"2026-04-10,0", "2026-04-11,4", "2026-04-12,0"})
    void aTripIsCalledBackOnTheDayAfterTheReturn(String calledBackOn, String points) {
        String agent = Api.newAgent();
        Api.trip(agent, "2026-04-10", calledBackOn);

        assertThat(Api.read(agent, "2026-04").points("S1-4")).isEqualTo(points);
    }

    @Test
    @Rule("S1-4")
    void aTripNobodyCalledBackCostsTheAwardOfTheMonthInWhichItWasDue() {
        String agent = Api.newAgent();
        Api.trip(agent, "2026-03-31", "2026-04-01");
        Api.fact(agent, "TRIP_CALLBACK", Map.of("returnedOn", "2026-04-30")).statusCode(201);

        StatementView april = Api.read(agent, "2026-04");
        StatementView may = Api.read(agent, "2026-05");

        assertThat(april.input("S1-4", "due")).isEqualTo("1");
        assertThat(april.met("S1-4")).isTrue();
        assertThat(may.input("S1-4", "due")).isEqualTo("1");
        assertThat(may.met("S1-4")).isFalse();
        assertThat(Api.read(agent, "2026-03").input("S1-4", "due")).isEqualTo("0");
    }

    @ParameterizedTest
    @Rule("S1-5")
    @CsvSource({"PASS,0,true", "FAIL,-5,false"})
    void aFailedAttitudeReportCostsFiveAndAPassedOneNothing(String result, String points, boolean met) {
        String agent = Api.newAgent();
        Api.attitude(agent, "2026-04", result);

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.points("S1-5")).isEqualTo(points);
        assertThat(statement.met("S1-5")).isEqualTo(met);
        assertThat(Api.read(agent, "2026-05").points("S1-5")).isEqualTo("0");
    }

    @Test
    @Rule("S1-6")
    void theScoreIs100PlusTheItemsAndAPointIsOnePercentOfBasePay() {
        String agent = Api.newAgentPaid("4000.00");
        Api.records(agent, "2026-04-15", 1200);

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.points("S1-6")).isEqualTo("100");
        assertThat(statement.text("score")).isEqualTo("115");
        assertThat(statement.text("pay")).isEqualTo("4600.00");
        assertThat(statement.text("deltaVsBase")).isEqualTo("600.00");
    }

    /** 103 points each. */
    @ParameterizedTest
    @Rule("G6")
    @CsvSource({"3333.33,3433.3299,3433.33", "1.50,1.545,1.55", "1.49,1.5347,1.53", "4000.00,4120,4120.00"})
    void payIsRoundedHalfUpOnce(String base, String exact, String pay) {
        String agent = Api.newAgentPaid(base);
        Api.fact(agent, "TRIP_CALLBACK", Map.of("returnedOn", "2026-04-10")).statusCode(201);
        events.task(agent, ENQUIRY, LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 12));
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.text("score")).isEqualTo("103");
        assertThat(statement.text("pay")).isEqualTo(pay);
        assertThat(statement.input("G6", "exact")).isEqualTo(exact);
    }

    @ParameterizedTest
    @Rule("G7")
    @CsvSource({"2026-04-30,5000.00", "2026-05-01,4000.00"})
    void thePayProfileInForceOnTheLastDayOfTheMonthCounts(String raisedFrom, String basePay) {
        String agent = Api.newAgentPaid("4000.00");
        Api.pay(agent, raisedFrom, "5000.00").statusCode(201);

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.text("basePay")).isEqualTo(basePay);
        assertThat(statement.text("schemeVersion")).isEqualTo("1");
    }

    @Test
    void anAgentWithoutAPayProfileHasPointsAndAReason() {
        StatementView statement = Api.read(Api.newAgent(), "2026-04");

        assertThat(statement.text("score")).isEqualTo("110");
        assertThat(statement.json()).containsEntry("pay", null).containsEntry("basePay", null);
        assertThat(statement.text("payReason")).isEqualTo("NO_PAY_PROFILE_IN_FORCE");
    }

    // SCORE-1

    @Test
    @Rule("SCORE-1")
    void anEventDeliveredTwiceCountsOnce() {
        String agent = Api.newAgent();
        UUID call = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        var event = Events.callEvent(
                call, agent, UUID.randomUUID(), ENQUIRY, UUID.randomUUID(), "SUCCESSFUL", "OUTBOUND", IN_TIME);
        events.send(id, call, 1, event);
        events.send(id, call, 1, event);
        events.send(UUID.randomUUID(), UUID.randomUUID(), 1, event);
        events.send(id, call, 1, event);
        events.awaitRecorded();

        assertThat(Db.count("SELECT count(*) FROM journal WHERE fact_id = ?", id.toString()))
                .isEqualTo(1);
        assertThat(Db.count(
                        "SELECT amount::bigint FROM measure_day WHERE agent_id = ? AND measure = 'CALLS_EFFECTIVE'",
                        agent))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @Rule("SCORE-1")
    @ValueSource(strings = {"inbox forgets", "inbox remembers"})
    void theJournalTakesAFactOnceEvenIfTheInboxHasForgottenTheEvent(String memory) throws Exception {
        String agent = Api.newAgent();
        UUID call = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        var event = Events.callEvent(
                call, agent, UUID.randomUUID(), ENQUIRY, UUID.randomUUID(), "SUCCESSFUL", "OUTBOUND", IN_TIME);
        events.send(id, call, 1, event);
        events.awaitRecorded();
        if (memory.equals("inbox forgets")) {
            Db.update("DELETE FROM inbox WHERE event_id = ?", id);
        }
        events.send(id, call, 1, event);
        UUID last = events.send(UUID.randomUUID(), 1, event);
        events.awaitRecorded();

        assertThat(Db.count("SELECT count(*) FROM journal WHERE fact_id = ANY (?)", (Object)
                        new String[] {id.toString(), last.toString()}))
                .isEqualTo(2);
        Events.soon()
                .untilAsserted(() -> assertThat(Db.count(
                                "SELECT amount::bigint FROM measure_day WHERE agent_id = ? AND measure = 'CALLS_EFFECTIVE'",
                                agent))
                        .isEqualTo(2));
    }

    private void week(String agent, String monday, int due, int customers) {
        LocalDate from = LocalDate.parse(monday);
        for (int i = 0; i < due; i++) {
            events.task(agent, ENQUIRY, from, from.plusDays(6));
        }
        for (int i = 0; i < customers; i++) {
            events.call(
                    agent,
                    UUID.randomUUID(),
                    ENQUIRY,
                    UUID.randomUUID(),
                    "EFFECTIVE",
                    Instant.parse(monday + "T03:00:00Z"));
        }
    }
}
