package dev.ringback.scoring.journal;

/** Kinds of facts in the journal. The names are stored; they never change. */
public enum FactType {
    ORDER_RECEIVED,
    ENQUIRY_RECEIVED,
    TASK_CREATED,
    TASK_CLOSED,
    CALL_COMPLETED,
    RECORDS_VERIFIED,
    TRIP_CALLBACK,
    ATTITUDE_REPORT,
    AGENT_CHANGED,
    PAY_PROFILE_SET
}
