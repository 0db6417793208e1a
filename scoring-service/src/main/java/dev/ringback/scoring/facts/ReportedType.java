package dev.ringback.scoring.facts;

import dev.ringback.scoring.journal.FactType;
import java.util.Set;

/** Kinds of facts that people report, with the fields each needs and those it takes beside. */
enum ReportedType {
    /** So many customer records were verified on a day (S1-3). */
    RECORDS_VERIFIED(FactType.RECORDS_VERIFIED, Set.of("agentId", "occurredOn", "count"), Set.of()),
    /** A trip ended; the visited customers were called back or not (S1-4). */
    TRIP_CALLBACK(FactType.TRIP_CALLBACK, Set.of("agentId", "returnedOn"), Set.of("calledBackOn", "occurredOn")),
    /** The manager's monthly report on attitude (S1-5). */
    ATTITUDE_REPORT(FactType.ATTITUDE_REPORT, Set.of("agentId", "month", "result"), Set.of()),
    /** Hours of an agent's day, as rostered and as worked (OPS-2). */
    ATTENDANCE(
            FactType.ATTENDANCE_RECORDED,
            Set.of("agentId", "occurredOn", "hoursRostered", "hoursWorked"),
            Set.of("evidence")),
    /** Persons of a unit on a day (S3 2.3 to 2.5). */
    HEADCOUNT(
            FactType.HEADCOUNT_REPORTED,
            Set.of("orgUnitId", "occurredOn", "reported", "actual"),
            Set.of("lateArrivals", "onLeave", "evidence")),
    /** A month's bill of an office telephone (S6-1, S6-2, S6-4). */
    PHONE_BILL(
            FactType.PHONE_BILL_RECEIVED,
            Set.of("agentId", "month", "line", "longDistance", "total"),
            Set.of("privateCharges", "premiumCharges", "unexplainedCharges", "evidence")),
    /** What a unit's telephones cost in a month beside its quota (S6-3). */
    PHONE_QUOTA(FactType.PHONE_BILL_RECEIVED, Set.of("orgUnitId", "month", "total", "quota"), Set.of("evidence")),
    /** A fault, until when it had to be cleared, and when it was (OPS-3, S3 8.1, 8.2). */
    FAULT(
            FactType.FAULT_RECORDED,
            Set.of("orgUnitId", "occurredAt", "dueAt"),
            Set.of("clearedAt", "procedureKept", "evidence")),
    /** An agent's answers of a quiz (OPS-5, S3 6.3). */
    QUIZ(FactType.QUIZ_TAKEN, Set.of("agentId", "occurredOn", "questions", "wrong"), Set.of("evidence")),
    /** Online marketing and leads of an agent's day (S5-5). */
    MARKETING(
            FactType.MARKETING_REPORTED,
            Set.of("agentId", "occurredOn"),
            Set.of("onlinePlanned", "onlineDone", "effectiveLeads", "evidence")),
    /** An agent asks to be moved, which he may after a year in post (S2-10). */
    TRANSFER_REQUEST(FactType.TRANSFER_REQUESTED, Set.of("agentId", "occurredOn"), Set.of("evidence"));

    private final FactType factType;
    private final Set<String> needs;
    private final Set<String> takes;

    ReportedType(FactType factType, Set<String> needs, Set<String> takes) {
        this.factType = factType;
        this.needs = needs;
        this.takes = takes;
    }

    /** Whether facts of the type declare measures and cases; the others are measured by fields of their own. */
    boolean declares() {
        return switch (this) {
            case RECORDS_VERIFIED, TRIP_CALLBACK, ATTITUDE_REPORT, TRANSFER_REQUEST -> false;
            case ATTENDANCE, HEADCOUNT, PHONE_BILL, PHONE_QUOTA, FAULT, QUIZ, MARKETING -> true;
        };
    }

    FactType factType() {
        return factType;
    }

    Set<String> needs() {
        return needs;
    }

    boolean takes(String field) {
        return needs.contains(field) || takes.contains(field);
    }
}
