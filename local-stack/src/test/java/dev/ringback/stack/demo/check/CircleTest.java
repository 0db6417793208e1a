package dev.ringback.stack.demo.check;

import static dev.ringback.stack.demo.check.EvidenceDraft.add;
import static dev.ringback.stack.demo.check.EvidenceDraft.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker follows complaints, lists, demerits, corrections and closed books; whatever was tampered with does not pass. */
class CircleTest {

    @TempDir
    Path folder;

    private final CircleDraft draft = new CircleDraft();

    private void assertFound(String what) {
        assertThat(draft.check(folder).differences()).anyMatch(difference -> difference.contains(what));
    }

    private void assertOnly(String what) {
        assertThat(draft.check(folder).differences()).singleElement().asString().contains(what);
    }

    private ObjectNode complaint(String id) {
        return in(draft.evidence.complaints, "id", id);
    }

    @Test
    void aMonthWithEverythingAroundItAgrees() {
        assertThat(draft.check(folder).differences()).isEmpty();
    }

    @Test
    void aComplaintThatStandsElsewhereIsFoundInEachOfItsFields() {
        assertTampered(view -> view.put("state", "RESOLVED"), "C1: state");
        assertTampered(view -> view.put("round", 2), "C1: round");
        assertTampered(view -> view.put("replyDueAt", "2026-04-08T10:00:01Z"), "C1: replyDueAt");
        assertTampered(view -> view.put("answeredAt", "2026-04-08T09:59:59Z"), "C1: answeredAt");
        assertTampered(view -> view.put("answeredOnTime", false), "C1: answeredOnTime");
        assertTampered(view -> view.put("closedReason", "UNREACHABLE"), "C1: closedReason");
        assertTampered(view -> view.put("causeClass", "OTHER"), "C1: causeClass");
        assertTampered(view -> view.put("kind", "SUGGESTION"), "C1: kind");
        assertTampered(view -> view.put("id", "other"), "C1 is gone");
    }

    private void assertTampered(Consumer<ObjectNode> tamper, String what) {
        CircleDraft tampered = new CircleDraft();
        tamper.accept(in(tampered.evidence.complaints, "id", "C1"));
        assertThat(tampered.check(folder).differences()).anyMatch(difference -> difference.contains(what));
    }

    @Test
    void aReplyOneSecondAfterTwelveHoursIsLate() {
        draft.log.change(
                line -> line.path("complaintId").asText().equals("C1")
                        && line.path("kind").asText().equals("reply"),
                "repliedAt",
                "2026-04-08T10:00:01Z");
        complaint("C1").put("answeredAt", "2026-04-08T10:00:01Z");

        assertOnly("C1: answeredOnTime is true, expected false");
    }

    @Test
    void aDissatisfiedCustomerWhoseComplaintStaysClosedIsFound() {
        draft.log.change(line -> line.path("id").asText().equals("R-C1-1"), "disposition", "DISSATISFIED");

        assertFound("C1: round is 1, expected 2");
    }

    @Test
    void aFollowUpThatReachedNobodyChangesNothing() {
        draft.log.change(line -> line.path("id").asText().equals("R-C1-1"), "outcome", "NO_ANSWER");

        assertFound("C1: state is \"CLOSED\", expected RESOLVED");
    }

    @Test
    void aFollowUpNobodyAskedForIsFound() {
        draft.log.remove(line -> line.path("kind").asText().equals("resolution")
                && line.path("complaintId").asText().equals("C1"));

        assertFound("which nothing acknowledged makes due");
    }

    @Test
    void anIssueWhoseCustomerWasToldButIsOpenIsFound() {
        in(draft.evidence.issues, "id", "I1").put("state", "OPEN");

        assertOnly("issue I1 is OPEN C5, expected TOLD C5");
    }

    @Test
    void aComplaintNobodyToldOfIsFound() {
        add(draft.evidence.complaints, "{'id':'C9'}");

        assertFound("complaint C9 was never taken in");
    }

    @Test
    void anOrdinaryDialOfACustomerOnTheListIsFound() {
        draft.log.call("D3", "DEAL", "2026-04-02T02:00:00Z", 1, "EFFECTIVE", "h3");

        assertFound("is on the do-not-call list and was dialled");
    }

    @Test
    void aDialHoursAfterACustomerSaidHeWantsNoCallsIsFound() {
        draft.log.change(line -> line.path("id").asText().equals("R-D1-1"), "disposition", "DO_NOT_CALL");
        add(draft.evidence.doNotCall, "{'origin':'CALL','originId':'R-D1-1','state':'LISTED'}");
        assertThat(draft.check(folder).differences()).isEmpty();

        draft.log.enquiry("W9", "2026-04-06", "k1");
        draft.log.call("W9", "TECHNICAL_ENQUIRY", "2026-04-06T06:00:00Z", 1, "NO_ANSWER", "k1");
        assertOnly("is on the do-not-call list and was dialled");
    }

    @Test
    void aListThatLacksAnEntryOrHasALiftedOneIsFound() {
        in(draft.evidence.doNotCall, "originId", "C3").put("state", "LIFTED");
        assertOnly("the do-not-call list is");

        draft.evidence.doNotCall.remove(0);
        assertOnly("the do-not-call list is");
    }

    @Test
    void aComplaintThatDoesNotShowItsListingIsFound() {
        complaint("C4").putObject("dnc").put("state", "REQUESTED");

        assertOnly("C4: do-not-call is REQUESTED, expected LISTED");
    }

    @Test
    void aComplaintThatWasNeverListedIsFound() {
        draft.log.remove(line -> line.path("kind").asText().equals("listed")
                && line.path("complaintId").asText().equals("C4"));

        assertOnly("C4: do-not-call is LISTED");
    }

    @Test
    void aDemeritTooManyATooLowSumAndAMissingReversalAreFound() {
        draft.evidence.statements.getFirst().put("demeritPoints", "3");
        draft.evidence.again.getFirst().put("demeritPoints", "3");
        assertOnly("A01: 3 demerit points, expected 1");

        draft.evidence.statements.getFirst().put("demeritPoints", "1");
        draft.evidence.again.getFirst().put("demeritPoints", "1");
        draft.evidence.demerits.removeLast();
        assertOnly("the list of demerits lacks [REVERSAL A01 S3:4.3 F4]");
    }

    @Test
    void aFindingThatWasOverturnedButStandsIsFound() {
        draft.log.remove(line -> line.path("kind").asText().equals("overturning"));

        assertFound("A01: 1 demerit points, expected 3");
        assertFound("C4: findings are [F4 OVERTURNED], expected [F4 STANDING]");
    }

    @Test
    void aVerifiedCustomerCountsOnceInItsMonth() {
        draft.log.change(line -> line.path("customerId").asText().equals("v2"), "customerId", "v1");

        assertFound("S1-3 gives 5 points, expected 0");
    }

    @Test
    void aVisitThatWasNotCalledBackOnItsDayIsFound() {
        draft.log.change(line -> line.path("id").asText().equals("R-V1-1"), "startedAt", "2026-04-21T16:00:00Z");

        assertFound("S1-4 gives 4 points, expected 0");
    }

    @Test
    void aCorrectionCountsFromWhenItIsMade() {
        draft.log.add("{'kind':'correction','callId':'R-D4-1','revision':2,'outcome':'WRONG_NUMBER'}");
        assertFound("adjustments are [3 points and 120.00 yuan for [S1-1] of 2026-04], expected []");

        draft.log.add("{'kind':'correction','callId':'R-D4-1','revision':3,'outcome':'EFFECTIVE'}");
        assertThat(draft.check(folder).differences()).isEmpty();
    }

    /** The first call of D5 turned out to have reached nobody; the second is made in time. */
    private void reopened() {
        draft.log.insertBefore("close", log -> {
            log.deal("D5", "2026-03-20T02:00:00Z", "k5");
            log.call("D5", "DEAL", "2026-04-01T02:30:00Z", 1, "EFFECTIVE", "k5");
            log.add("{'kind':'correction','callId':'R-D5-1','revision':2,'outcome':'NO_ANSWER'}");
            log.call("D5", "DEAL", "2026-04-02T02:30:00Z", 2, "EFFECTIVE", "k5");
        });
        add(draft.evidence.tasks, "{'id':'T-D5','attempts':2,'closedReason':'COMPLETED'}");
    }

    @Test
    void aTaskThatACorrectionReopenedIsDoneByItsNextCall() {
        reopened();

        assertThat(draft.check(folder).differences()).isEmpty();
    }

    @Test
    void aTaskThatDidNotFollowItsCorrectionIsFound() {
        reopened();
        ObjectNode task = draft.evidence.tasks.getFirst();
        task.put("closedReason", "UNREACHABLE");
        assertOnly("the task of D5 ended UNREACHABLE, expected COMPLETED");

        draft.log.change(line -> line.path("id").asText().equals("R-D5-2"), "outcome", "NO_ANSWER");
        assertThat(draft.check(folder).differences()).noneMatch(difference -> difference.contains("the task of D5"));
        task.put("closedReason", "COMPLETED");
        assertFound("the task of D5 ended COMPLETED, expected anything but COMPLETED");

        draft.evidence.tasks.clear();
        assertFound("task T-D5, whose call was corrected, is not closed");
    }

    @Test
    void aDialThatACorrectionGaveBackIsFound() {
        reopened();
        draft.evidence.tasks.getFirst().put("attempts", 1);

        assertOnly("the task of D5 counts 1 dials, expected 2");
    }

    @Test
    void anAdjustmentThatIsMissingOrWrongIsFound() {
        ObjectNode adjustment = (ObjectNode)
                draft.evidence.next.getFirst().withArray("adjustments").get(0);
        adjustment.put("points", "4");
        assertOnly("adjustments are [4 points");
        adjustment.put("points", "3").put("originMonth", "2026-03");
        assertOnly("of 2026-03]");
        adjustment.put("originMonth", "2026-04").put("pay", "120.01");
        assertFound("120.01 yuan");
        draft.evidence.next.getFirst().putArray("adjustments");
        assertFound("adjustments are []");
        draft.evidence.next.clear();
        assertOnly("no statement for the month after");
    }

    @Test
    void anAdjustmentThatMovesTheNextMonthsScoreOrIsNotPaidIsFound() {
        ObjectNode next = draft.evidence.next.getFirst();
        next.put("score", "113");
        assertFound("its score is 113");
        next.put("score", "110").put("pay", "4400.00");
        assertOnly("the next month pays 4400.00");
    }

    @Test
    void aClosedStatementThatChangedOrIsOpenIsFound() {
        draft.evidence.again.getFirst().put("agentName", "somebody else");
        assertOnly("changed when late facts came in");

        draft.evidence.again.getFirst().remove("agentName");
        draft.evidence.statements.getFirst().put("state", "OPEN");
        draft.evidence.again.getFirst().put("state", "OPEN");
        assertOnly("the statement of the closed month is");
    }

    @Test
    void aYearThatForgetsTheAdjustmentOrCountsItElsewhereIsFound() {
        ObjectNode march = (ObjectNode)
                draft.evidence.annual.getFirst().withArray("months").get(0);
        ObjectNode april = (ObjectNode)
                draft.evidence.annual.getFirst().withArray("months").get(1);
        april.put("adjustedPoints", "0");
        assertFound("the year has 0 adjusted points in 2026-04, expected 3");
        april.put("score", "115");
        assertOnly("the year has 0 adjusted points in 2026-04, expected 3");

        april.put("score", "112");
        march.put("adjustedPoints", "3");
        assertFound("the year has 3 adjusted points in 2026-03, expected 0");
        assertFound("the year's months are {2026-03=113.00, 2026-04=112.00}");
    }

    @Test
    void aYearWithAMonthTooManyAWrongMeanOrABonusTooManyIsFound() {
        ObjectNode year = draft.evidence.annual.getFirst();
        year.put("annualScoreShown", "112.00");
        assertOnly("annualScoreShown is 112.00, expected 112.50");
        year.put("annualScoreShown", "112.50").put("yearEndBonus", "4500.01");
        assertOnly("yearEndBonus is 4500.01");
        year.put("yearEndBonus", "4500.00").put("eligible", false);
        assertOnly("a year-end bonus is due: true");
        year.put("eligible", true)
                .withArray("months")
                .add(LogDraft.json("{'month':'2026-02','score':'110','adjustedPoints':'0'}"));
        assertOnly("the year's months are {2026-02=110.00");
        draft.evidence.annual.clear();
        assertOnly("A01 has no annual score");
    }

    @Test
    void threeMonthsOfServiceAtNewYearAreEnoughForABonusAndADayLessIsNot() {
        draft.log.change(line -> line.path("kind").asText().equals("agent"), "hiredOn", "2026-10-01");
        draft.log.change(line -> line.path("kind").asText().equals("run"), "month", "2026-10");
        assertThat(draft.check(folder).differences()).noneMatch(difference -> difference.contains("bonus is due"));

        draft.log.change(line -> line.path("kind").asText().equals("agent"), "hiredOn", "2026-10-02");
        assertFound("a year-end bonus is due: false");
    }

    @Test
    void aDealThatCameInWhenItsDaysWereOverIsOwedNoCall() {
        draft.log.add("{'kind':'order','externalId':'D9','closedAt':'2026-03-20T02:00:00Z','contact':'k9',"
                + "'business':'sale','owner':'A01','takenInOn':'2026-04-08'}");
        assertThat(draft.check(folder).differences()).isEmpty();

        draft.log.change(line -> line.path("externalId").asText().equals("D9"), "takenInOn", "2026-04-07");
        assertFound("expected []");
    }
}
