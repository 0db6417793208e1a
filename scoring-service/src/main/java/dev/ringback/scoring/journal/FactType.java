package dev.ringback.scoring.journal;

/** Kinds of facts in the journal. The names are stored; they never change. */
public enum FactType {
    ORDER_RECEIVED,
    ENQUIRY_RECEIVED,
    TASK_CREATED,
    TASK_CLOSED,
    TASK_REOPENED,
    /** A supervisor gave an open task to somebody, or took it back (TASK-21). */
    TASK_ALLOCATED,
    CALL_COMPLETED,
    CALL_CORRECTED,
    CUSTOMER_VERIFIED,
    RECORDS_VERIFIED,
    TRIP_CALLBACK,
    ATTITUDE_REPORT,
    /** Hours an agent was rostered and worked on a day (OPS-2). */
    ATTENDANCE_RECORDED,
    /** Persons of a unit on a day: reported, there, late, on leave (S3 2.3 to 2.5). */
    HEADCOUNT_REPORTED,
    /** A month's bill of an office telephone, or what a unit used of its quota (S6). */
    PHONE_BILL_RECEIVED,
    /** A fault and its clearance (OPS-3). */
    FAULT_RECORDED,
    /** Answers of a quiz (OPS-5). */
    QUIZ_TAKEN,
    /** An agent's online marketing and leads of a day (S5-5). */
    MARKETING_REPORTED,
    /** An agent asked to be moved (S2-10). */
    TRANSFER_REQUESTED,
    FINDING_MADE,
    FINDING_OVERTURNED,
    /** Somebody recorded a case of a penalty list. */
    INCIDENT_RECORDED,
    /** A report was late or missing, and somebody confirmed it (S4-1). */
    REPORT_BREACH_CONFIRMED,
    /** A decision: a recorded case was taken back on appeal. */
    INCIDENT_OVERTURNED,
    /** A decision: a line counts as met, granted on appeal. */
    LINE_WAIVED,
    /** A decision: a person confirmed or rejected what was recommended. */
    RECOMMENDATION_DECIDED,
    /** A decision: a second person approved or refused a fact that counts only then. */
    FACT_DECIDED,
    ARRIVAL_RECORDED,
    DEAL_CLOSED,
    AGENT_CHANGED,
    ORG_UNIT_CHANGED,
    PAY_PROFILE_SET,
    /** A decision: the statements of a month are final from here on in the journal. */
    MONTH_CLOSED,
    /** A decision: a closed month was paid. */
    MONTH_PAID
}
