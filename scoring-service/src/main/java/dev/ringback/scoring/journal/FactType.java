package dev.ringback.scoring.journal;

/** Kinds of facts in the journal. The names are stored; they never change. */
public enum FactType {
    ORDER_RECEIVED,
    ENQUIRY_RECEIVED,
    TASK_CREATED,
    TASK_CLOSED,
    TASK_REOPENED,
    CALL_COMPLETED,
    CALL_CORRECTED,
    CUSTOMER_VERIFIED,
    RECORDS_VERIFIED,
    TRIP_CALLBACK,
    ATTITUDE_REPORT,
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
    ARRIVAL_RECORDED,
    DEAL_CLOSED,
    AGENT_CHANGED,
    PAY_PROFILE_SET,
    /** A decision: the statements of a month are final from here on in the journal. */
    MONTH_CLOSED,
    /** A decision: a closed month was paid. */
    MONTH_PAID
}
