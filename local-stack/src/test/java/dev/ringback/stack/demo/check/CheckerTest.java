package dev.ringback.stack.demo.check;

import static dev.ringback.stack.demo.check.LogDraft.fullMonth;
import static dev.ringback.stack.demo.check.LogDraft.fullStatement;
import static dev.ringback.stack.demo.check.LogDraft.statement;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker agrees with figures worked out by hand, and a log or a statement that was tampered with does not pass. */
class CheckerTest {

    @TempDir
    Path folder;

    private static final JsonNode WITHOUT_DEALS =
            statement("4000.00", "112", "4480.00", "480.00", "S1-1", 0, 3, 5, 4, 0);
    private static final JsonNode WITHOUT_ENQUIRIES =
            statement("4000.00", "112", "4480.00", "480.00", "S1-2", 3, 0, 5, 4, 0);

    @Test
    void aFullMonthIsWorth115Points() {
        assertThat(fullMonth().check(folder, fullStatement()).differences()).isEmpty();
    }

    @Test
    void aStatementThatIsWrongInAnyFieldIsFound() {
        List<JsonNode> wrong = List.of(
                statement("4000.01", "115", "4600.00", "600.00", "", 3, 3, 5, 4, 0),
                statement("4000.00", "114", "4600.00", "600.00", "", 3, 3, 5, 4, 0),
                statement("4000.00", "115", "4600.01", "600.00", "", 3, 3, 5, 4, 0),
                statement("4000.00", "115", "4600.00", "600.01", "", 3, 3, 5, 4, 0),
                statement("4000.00", "115", "4600.00", "600.00", "S1-1", 3, 3, 5, 4, 0),
                statement("4000.00", "115", "4600.00", "600.00", "", 4, 2, 5, 4, 0),
                statement("4000.00", "115", "4600.00", "600.00", "", 3, 3, 5, 4),
                WITHOUT_DEALS);
        for (JsonNode each : wrong) {
            assertThat(fullMonth().check(folder, each).ok()).as("%s", each).isFalse();
        }
    }

    @Test
    void aMissingStatementADoubleOneAndAStrangersAreFound() {
        ObjectNode stranger = fullStatement().deepCopy();
        stranger.put("agentId", "A99");

        assertThat(fullMonth().check(folder).ok()).isFalse();
        assertThat(fullMonth().check(folder, fullStatement(), fullStatement()).ok())
                .isFalse();
        assertThat(fullMonth().check(folder, fullStatement(), stranger).ok()).isFalse();
    }

    @Test
    void aMoneyFieldThatIsANumberIsFound() {
        ObjectNode number = fullStatement().deepCopy();
        number.put("pay", 4600.00);

        assertThat(fullMonth().check(folder, number).ok()).isFalse();
    }

    @Test
    void aDealCalledBackOneSecondAfterTheSeventhDoesNotCount() {
        LogDraft log = fullMonth()
                .change(line -> line.path("id").asText().equals("R-D2-1"), "startedAt", "2026-04-07T16:00:00Z");

        assertThat(log.check(folder, WITHOUT_DEALS).differences()).isEmpty();
        assertThat(log.check(folder, fullStatement()).ok()).isFalse();
    }

    @Test
    void aDealCalledBackInTheLastSecondOfTheSeventhCounts() {
        LogDraft log = fullMonth()
                .change(line -> line.path("id").asText().equals("R-D2-1"), "startedAt", "2026-04-07T15:59:59Z");

        assertThat(log.check(folder, fullStatement()).differences()).isEmpty();
    }

    @Test
    void anUncalledDealCountsAgainstItsOwner() {
        LogDraft log = fullMonth();
        log.deal("D3", "2026-03-20T02:00:00Z", "k3");

        assertThat(log.check(folder, WITHOUT_DEALS).differences()).isEmpty();
        assertThat(log.check(folder, fullStatement()).ok()).isFalse();
    }

    @Test
    void aDealOfAnotherMonthDoesNotCount() {
        LogDraft log = fullMonth();
        log.deal("D3", "2026-03-31T16:00:00Z", "k3");
        log.deal("D4", "2026-02-28T15:59:59Z", "k4");

        assertThat(log.check(folder, fullStatement()).differences()).isEmpty();
    }

    @Test
    void twoUnansweredDialsLeaveTheDenominatorAndOneDoesNot() {
        LogDraft once = fullMonth();
        once.deal("D3", "2026-03-20T02:00:00Z", "k3");
        once.call("D3", "DEAL", "2026-04-02T02:00:00Z", 1, "NO_ANSWER", "k3");
        assertThat(once.check(folder, WITHOUT_DEALS).differences()).isEmpty();

        LogDraft twice = once;
        twice.call("D3", "DEAL", "2026-04-02T06:00:00Z", 2, "POWERED_OFF", "k3");
        assertThat(twice.check(folder, fullStatement()).differences()).isEmpty();
    }

    @Test
    void anOutcomeUnderAnOldLeaseDoesNotMakeATaskUnreachable() {
        LogDraft log = fullMonth();
        log.deal("D3", "2026-03-20T02:00:00Z", "k3");
        log.call("D3", "DEAL", "2026-04-02T02:00:00Z", 1, "NO_ANSWER", "k3");
        log.add("{'kind':'lease','taskId':'T-D3','agentId':'A01','fencingToken':2,'purpose':'DEAL','subject':'D3',"
                + "'customerId':'c-k3','opensOn':'2026-04-01','dueOn':'2026-04-07'}");
        log.add("{'kind':'dial','attemptId':'D3-2','taskId':'T-D3','agentId':'A01','fencingToken':2,'attempt':2,"
                + "'dialledAt':'2026-04-02T06:00:00Z','contact':'k3'}");
        log.add("{'kind':'lease','taskId':'T-D3','agentId':'A01','fencingToken':3,'purpose':'DEAL','subject':'D3',"
                + "'customerId':'c-k3','opensOn':'2026-04-01','dueOn':'2026-04-07'}");
        log.add("{'kind':'record','id':'R-late','attemptId':'D3-2','taskId':'T-D3','agentId':'A01',"
                + "'startedAt':'2026-04-02T06:00:00Z','endedAt':'2026-04-02T06:00:00Z','outcome':'NO_ANSWER'}");

        assertThat(log.check(folder, WITHOUT_DEALS).differences()).isEmpty();
    }

    @Test
    void aCustomerWhomProtectionBarsAllTheDaysLeavesTheDenominator() {
        LogDraft log = fullMonth();
        log.enquiry("W1", "2026-03-30", "k3");
        log.call("W1", "TECHNICAL_ENQUIRY", "2026-03-30T06:00:00Z", 1, "NO_ANSWER", "k3");
        log.deal("D3", "2026-03-20T02:00:00Z", "k3");
        assertThat(log.check(folder, WITHOUT_DEALS).differences()).isEmpty();

        log.call("W1", "TECHNICAL_ENQUIRY", "2026-03-31T06:00:00Z", 2, "NO_ANSWER", "k3");
        assertThat(log.check(folder, fullStatement()).differences()).isEmpty();
    }

    @Test
    void aSecondDialThatProtectionForbidsTakesTheDealOutToo() {
        LogDraft log = fullMonth();
        log.enquiry("W1", "2026-03-30", "k3");
        log.call("W1", "TECHNICAL_ENQUIRY", "2026-04-01T06:00:00Z", 1, "EFFECTIVE", "k3");
        log.deal("D3", "2026-03-20T02:00:00Z", "k3");
        log.call("D3", "DEAL", "2026-04-02T02:00:00Z", 1, "NO_ANSWER", "k3");

        assertThat(log.check(folder, fullStatement()).differences()).isEmpty();
    }

    @Test
    void aSecondDialThatCameTooLateIsNotProtectionsFault() {
        LogDraft log = fullMonth();
        log.deal("D3", "2026-03-20T02:00:00Z", "k3");
        log.call("D3", "DEAL", "2026-04-07T08:29:00Z", 1, "NO_ANSWER", "k3");

        assertThat(log.check(folder, WITHOUT_DEALS).differences()).isEmpty();
    }

    @Test
    void aWrongNumberCountsAgainstItsOwner() {
        LogDraft log = fullMonth();
        log.deal("D3", "2026-03-20T02:00:00Z", "k3");
        log.call("D3", "DEAL", "2026-04-02T02:00:00Z", 1, "WRONG_NUMBER", "k3");

        assertThat(log.check(folder, WITHOUT_DEALS).differences()).isEmpty();
    }

    @Test
    void aCustomerWhoWantsNoCallsLeavesTheDenominatorUnlessSpokenToBefore() {
        LogDraft log = fullMonth();
        log.deal("D3", "2026-03-20T02:00:00Z", "k3");
        log.call("D3", "DEAL", "2026-04-02T02:00:00Z", 1, "CONNECTED_INCOMPLETE", "k3");
        assertThat(log.check(folder, WITHOUT_DEALS).differences()).isEmpty();

        log.change(line -> line.path("id").asText().equals("R-D3-1"), "disposition", "DO_NOT_CALL");
        EvidenceDraft evidence = new EvidenceDraft();
        evidence.statements.add(fullStatement().deepCopy());
        EvidenceDraft.add(evidence.doNotCall, "{'origin':'CALL','originId':'R-D3-1','state':'LISTED'}");
        assertThat(log.check(folder, evidence).differences()).isEmpty();
    }

    @Test
    void aWeekOfThirtyCustomersIsEnoughAndOneOfTwentyNineIsNot() {
        LogDraft thirty = fullMonth()
                .change(line -> line.path("id").asText().equals("R-E2026-04-13-0-1"), "outcome", "WRONG_NUMBER");
        assertThat(thirty.check(folder, fullStatement()).differences()).isEmpty();

        LogDraft short29 =
                thirty.change(line -> line.path("id").asText().equals("R-E2026-04-13-1-1"), "outcome", "WRONG_NUMBER");
        assertThat(short29.check(folder, WITHOUT_ENQUIRIES).differences()).isEmpty();
    }

    @Test
    void theSameCustomerCountsOnceAWeek() {
        LogDraft log = fullMonth()
                .change(
                        line -> line.path("kind").asText().equals("lease")
                                && line.path("subject").asText().matches("E2026-04-20-[012]"),
                        "customerId",
                        "c-same");

        assertThat(log.check(folder, WITHOUT_ENQUIRIES).differences()).isEmpty();
    }

    @Test
    void aWeekWithNothingDueIsMetButTheMonthStillNeedsItsTotal() {
        LogDraft log = fullMonth().remove(line -> line.toString().contains("E2026-04-20-"));

        assertThat(log.check(folder, WITHOUT_ENQUIRIES).differences()).isEmpty();
    }

    @Test
    void aMonthWithNothingDueIsMet() {
        LogDraft log = fullMonth().remove(line -> line.toString().contains("E2026-04-"));

        assertThat(log.check(folder, fullStatement()).differences()).isEmpty();
    }

    @Test
    void recordsTripsAndAttitudeCountAtTheirBoundaries() {
        LogDraft records =
                fullMonth().change(line -> line.path("type").asText().equals("RECORDS_VERIFIED"), "count", "1199");
        records.fact("'type':'RECORDS_VERIFIED','occurredOn':'2026-05-01','count':1");
        assertThat(records.check(folder, statement("4000.00", "110", "4400.00", "400.00", "S1-3", 3, 3, 0, 4, 0))
                        .differences())
                .isEmpty();

        LogDraft trip = fullMonth();
        trip.fact("'type':'TRIP_CALLBACK','returnedOn':'2026-04-30'");
        assertThat(trip.check(folder, fullStatement()).differences()).isEmpty();
        trip.fact("'type':'TRIP_CALLBACK','returnedOn':'2026-03-31','calledBackOn':'2026-04-02'");
        assertThat(trip.check(folder, statement("4000.00", "111", "4440.00", "440.00", "S1-4", 3, 3, 5, 0, 0))
                        .differences())
                .isEmpty();

        LogDraft rude =
                fullMonth().change(line -> line.path("type").asText().equals("ATTITUDE_REPORT"), "result", "FAIL");
        assertThat(rude.check(folder, statement("4000.00", "110", "4400.00", "400.00", "S1-5", 3, 3, 5, 4, -5))
                        .differences())
                .isEmpty();
    }

    @Test
    void thePayProfileOfTheLastDayCountsAndPayIsRoundedHalfUpOnce() {
        LogDraft log = fullMonth();
        log.add("{'kind':'pay','agentId':'A01','from':'2026-04-30','basePay':'3333.30'}");
        log.add("{'kind':'pay','agentId':'A01','from':'2026-05-01','basePay':'9000.00'}");

        // 3333.30 × 1.15 = 3833.295
        assertThat(log.check(folder, statement("3333.30", "115", "3833.30", "500.00", "", 3, 3, 5, 4, 0))
                        .differences())
                .isEmpty();
    }

    @Test
    void aDialOutsideTheWindowsIsFound() {
        for (String at : List.of("2026-04-06T02:00:00Z", "2026-04-07T08:30:01Z", "2026-04-07T01:59:59Z")) {
            LogDraft log =
                    fullMonth().change(line -> line.path("attemptId").asText().equals("D2-1"), "dialledAt", at);
            assertThat(log.check(folder, fullStatement()).differences()).as(at).hasSize(1);
        }
    }

    @Test
    void aThirdDialInAMonthAndADialWithinThreeMonthsAreFound() {
        LogDraft log = fullMonth();
        log.enquiry("W1", "2026-03-23", "k1");
        log.call("W1", "TECHNICAL_ENQUIRY", "2026-03-24T02:00:00Z", 1, "NO_ANSWER", "k1");
        assertThat(log.check(folder, fullStatement()).differences()).isEmpty();

        log.call("W1", "TECHNICAL_ENQUIRY", "2026-03-24T06:00:00Z", 2, "NO_ANSWER", "k1");
        assertThat(log.check(folder, fullStatement()).differences())
                .singleElement()
                .asString()
                .contains("once too often");
    }

    @Test
    void aSecondDialOfACallbackIsAllowedAndAnotherOfTheBusinessWithinAMonthIsFound() {
        LogDraft second = fullMonth();
        second.call("D1", "DEAL", "2026-04-02T02:00:00Z", 2, "EFFECTIVE", "k1");
        assertThat(second.check(folder, fullStatement()).differences()).isEmpty();

        LogDraft another = fullMonth();
        another.deal("D3", "2026-03-20T02:00:00Z", "k1");
        another.call("D3", "DEAL", "2026-04-02T02:00:00Z", 1, "EFFECTIVE", "k1");
        assertThat(another.check(folder, fullStatement()).differences())
                .singleElement()
                .asString()
                .contains("once too often");
    }

    @Test
    void aTaskGivenOutTwiceUnderOneTokenIsFound() {
        LogDraft log = fullMonth();
        log.add("{'kind':'lease','taskId':'T-D1','agentId':'A02','fencingToken':1,'purpose':'DEAL','subject':'D1',"
                + "'customerId':'c-k1','opensOn':'2026-04-01','dueOn':'2026-04-07'}");

        assertThat(log.check(folder, fullStatement()).differences())
                .singleElement()
                .asString()
                .contains("fencing token");
    }

    @Test
    void aDialWithTwoOutcomesIsFound() {
        LogDraft log = fullMonth();
        log.add("{'kind':'record','id':'R-again','attemptId':'D1-1','taskId':'T-D1','agentId':'A01',"
                + "'startedAt':'2026-04-01T02:00:00Z','endedAt':'2026-04-01T02:01:00Z','outcome':'EFFECTIVE'}");

        assertThat(log.check(folder, fullStatement()).differences())
                .singleElement()
                .asString()
                .contains("more than one outcome");
    }

    @Test
    void twoTasksForOneDealAreFound() {
        LogDraft log = fullMonth();
        log.add("{'kind':'lease','taskId':'T-other','agentId':'A01','fencingToken':1,'purpose':'DEAL','subject':'D1',"
                + "'customerId':'c-k1','opensOn':'2026-04-01','dueOn':'2026-04-07'}");

        assertThat(log.check(folder, fullStatement()).differences()).isNotEmpty();
    }
}
