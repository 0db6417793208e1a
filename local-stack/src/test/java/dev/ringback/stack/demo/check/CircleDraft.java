package dev.ringback.stack.demo.check;

import static dev.ringback.stack.demo.check.EvidenceDraft.add;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/**
 * A full month of A01 with everything around it, and what the platform says about it: a complaint that satisfies in the end, one
 * that comes back, one about A01's attitude that puts its customer on the do-not-call list and costs a point, a like one by
 * somebody without a name that is overturned, an issue found on a call, a trip, verified customers, and a call recorded when
 * the month was closed.
 */
final class CircleDraft {

    final LogDraft log = LogDraft.fullMonth();
    final EvidenceDraft evidence = new EvidenceDraft();

    CircleDraft() {
        satisfied();
        comesBack();
        attitudes();
        issue();
        field();
        books();
    }

    CheckReport check(Path folder) {
        return log.check(folder, evidence);
    }

    private void satisfied() {
        complaint("C1", "PRODUCT", "2026-04-07T22:00:00Z", "'contact':'h1','customerId':'h1'");
        log.add("{'kind':'reply','complaintId':'C1','repliedAt':'2026-04-08T10:00:00Z'}");
        resolved("C1", "2026-04-08T10:00:00Z");
        followUp("C1", 1, "2026-04-08", "2026-04-09T02:00:00Z", "SATISFIED", "h1");
        view(
                "C1",
                "PRODUCT",
                "CLOSED",
                1,
                "2026-04-08T10:00:00Z",
                "'answeredAt':'2026-04-08T10:00:00Z',"
                        + "'answeredOnTime':true,'closedReason':'SATISFIED','dnc':{'state':'NONE'}");
    }

    private void comesBack() {
        complaint("C2", "LOGISTICS", "2026-04-08T22:00:00Z", "'contact':'h2','customerId':'h2'");
        log.add("{'kind':'reply','complaintId':'C2','repliedAt':'2026-04-09T10:00:01Z'}");
        resolved("C2", "2026-04-09T10:00:01Z");
        followUp("C2", 1, "2026-04-09", "2026-04-10T02:00:00Z", "DISSATISFIED", "h2");
        log.add("{'kind':'reply','complaintId':'C2','repliedAt':'2026-04-10T10:00:00Z'}");
        resolved("C2", "2026-04-10T10:00:00Z");
        log.add("{'kind':'closure','complaintId':'C2','reason':'UNREACHABLE'}");
        view(
                "C2",
                "LOGISTICS",
                "CLOSED",
                2,
                "2026-04-10T14:00:00Z",
                "'answeredAt':'2026-04-10T10:00:00Z',"
                        + "'answeredOnTime':true,'closedReason':'UNREACHABLE','dnc':{'state':'NONE'}");
    }

    /** h3 bought something, too, and is not called about it any more. */
    private void attitudes() {
        log.deal("D3", "2026-03-20T02:00:00Z", "h3");
        complaint("C3", "ATTITUDE", "2026-03-31T16:30:00Z", "'contact':'h3','customerId':'h3','accused':'A01'");
        log.add("{'kind':'listed','complaintId':'C3','at':'2026-03-31T16:40:00Z'}");
        log.add("{'kind':'reply','complaintId':'C3','repliedAt':'2026-03-31T17:00:00Z'}");
        resolved("C3", "2026-03-31T17:00:00Z");
        followUp("C3", 1, "2026-04-01", "2026-04-01T03:00:00Z", "SATISFIED", "h3");
        log.add("{'kind':'finding','findingId':'F3','complaintId':'C3','companyCaused':true,'item':'S3:4.3'}");
        ObjectNode three = view(
                "C3",
                "ATTITUDE",
                "CLOSED",
                1,
                "2026-04-01T04:30:00Z",
                "'answeredAt':"
                        + "'2026-03-31T17:00:00Z','answeredOnTime':true,'closedReason':'SATISFIED','dnc':{'state':'LISTED'}");
        three.putArray("findings").add(LogDraft.json("{'id':'F3','state':'STANDING'}"));
        complaint("C4", "ATTITUDE", "2026-04-14T00:00:00Z", "'contact':'h4','accused':'A01'");
        log.add("{'kind':'listed','complaintId':'C4','at':'2026-04-14T10:00:00Z'}");
        log.add("{'kind':'finding','findingId':'F4','complaintId':'C4','companyCaused':true,'item':'S3:4.3'}");
        log.add("{'kind':'overturning','findingId':'F4'}");
        ObjectNode four =
                view("C4", "ATTITUDE", "OPEN", 1, "2026-04-14T12:00:00Z", "'overdue':true,'dnc':{'state':'LISTED'}");
        four.putArray("findings").add(LogDraft.json("{'id':'F4','state':'OVERTURNED'}"));
        add(evidence.doNotCall, "{'origin':'COMPLAINT','originId':'C3','state':'LISTED'}");
        add(evidence.doNotCall, "{'origin':'COMPLAINT','originId':'C4','state':'LISTED'}");
        add(evidence.demerits, demerit("CHARGE", "F3", "1"));
        add(evidence.demerits, demerit("CHARGE", "F4", "2"));
        add(evidence.demerits, demerit("REVERSAL", "F4", "-2"));
    }

    private static String demerit(String kind, String finding, String points) {
        return "{'kind':'%s','agentId':'A01','findingId':'%s','item':'S3:4.3','points':'%s'}"
                .formatted(kind, finding, points);
    }

    private void issue() {
        log.add("{'kind':'issue','issueId':'I1','callId':'R-E2026-04-13-2-1','agentId':'A01','nature':'COMPLAINT',"
                + "'causeClass':'OPERATION_ERROR','reportedAt':'2026-04-13T10:00:00Z'}");
        log.add(
                "{'kind':'complaint','complaintId':'C5','case':'C5','issueId':'I1','externalId':'I1','customerId':'c','nature':'COMPLAINT',"
                        + "'causeClass':'OPERATION_ERROR','receivedAt':'2026-04-13T10:00:00Z'}");
        log.add("{'kind':'reply','complaintId':'C5','repliedAt':'2026-04-13T10:00:00Z'}");
        view(
                "C5",
                "OPERATION_ERROR",
                "ANSWERED",
                1,
                "2026-04-13T22:00:00Z",
                "'answeredAt':'2026-04-13T10:00:00Z'," + "'answeredOnTime':true,'dnc':{'state':'NONE'}");
        add(evidence.issues, "{'id':'I1','state':'TOLD','complaintId':'C5'}");
    }

    /** 1198 reported records and two customers; a trip with one visit. */
    private void field() {
        log.change(line -> line.path("type").asText().equals("RECORDS_VERIFIED"), "count", "1198");
        log.add("{'kind':'verification','agentId':'A01','customerId':'v1','day':'2026-04-30'}");
        log.add("{'kind':'verification','agentId':'A01','customerId':'v2','day':'2026-04-01'}");
        log.add("{'kind':'visit','trip':'T','externalId':'V1','returnedOn':'2026-04-20','owner':'A01','contact':'t1',"
                + "'business':'visit'}");
        log.lease("V1", "TRIP_VERIFICATION", 1, "t1", "2026-04-21", "2026-04-21");
        log.talk("V1", "2026-04-21T02:00:00Z", 1, "EFFECTIVE", "t1");
    }

    /** D4 is called in time, and recorded when the month is closed. */
    private void books() {
        log.deal("D4", "2026-03-20T02:00:00Z", "k4");
        log.lease("D4", "DEAL", 1, "k4", "2026-04-01", "2026-04-07");
        log.add("{'kind':'close','month':'2026-04','state':'CLOSED'}");
        log.talk("D4", "2026-04-07T02:00:00Z", 1, "EFFECTIVE", "k4");
        ObjectNode closed = LogDraft.statement("4000.00", "112", "4480.00", "480.00", "S1-1", 0, 3, 5, 4, 0)
                .deepCopy();
        closed.put("state", "CLOSED");
        closed.put("demeritPoints", "1");
        evidence.demerits.forEach(each -> closed.withArray("demerits").add(each.deepCopy()));
        evidence.statements.add(closed);
        evidence.again.add(closed.deepCopy());
        ObjectNode next = LogDraft.statement("4000.00", "110", "4520.00", "520.00", "", 3, 3, 0, 4, 0)
                .deepCopy();
        next.putArray("adjustments")
                .add(LogDraft.json(
                        "{'originMonth':'2026-04','points':'3','pay':'120.00','rules':['S1-1'],'arithmetic':'…'}"));
        evidence.next.add(next);
        // Nothing was due in March: 110 points.
        add(
                evidence.annual,
                "{'agentId':'A01','annualScoreShown':'112.50','eligible':true,'yearEndBonus':'4500.00',"
                        + "'months':[{'month':'2026-03','score':'110','adjustedPoints':'0'},"
                        + "{'month':'2026-04','score':'112','adjustedPoints':'3'}]}");
    }

    private void complaint(String id, String cause, String receivedAt, String more) {
        log.add(
                ("{'kind':'complaint','complaintId':'%s','case':'%s','externalId':'%s','nature':'COMPLAINT','causeClass':'%s','receivedAt':'%s',%s}")
                        .formatted(id, id, id, cause, receivedAt, more));
    }

    private void resolved(String id, String at) {
        log.add("{'kind':'resolution','complaintId':'%s','resolvedAt':'%s','agentId':'A01'}".formatted(id, at));
    }

    private void followUp(String id, int round, String opensOn, String at, String said, String contact) {
        String due = java.time.LocalDate.parse(opensOn).plusDays(3).toString();
        log.lease(id, "COMPLAINT_FOLLOW_UP", round, contact, opensOn, due);
        log.talk(id, at, round, "EFFECTIVE", contact);
        log.change(line -> line.path("id").asText().equals("R-" + id + "-" + round), "disposition", said);
    }

    private ObjectNode view(String id, String cause, String state, int round, String replyDueAt, String more) {
        return add(
                evidence.complaints,
                "{'id':'%s','kind':'COMPLAINT','causeClass':'%s','state':'%s','round':%d,'replyDueAt':'%s','findings':[],%s}"
                        .formatted(id, cause, state, round, replyDueAt, more));
    }
}
