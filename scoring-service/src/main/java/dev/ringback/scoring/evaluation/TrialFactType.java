package dev.ringback.scoring.evaluation;

/** Kinds of single facts, as the events bring them. */
enum TrialFactType {
    /** A callback task of the agent, and how it ended. */
    TASK,
    /** A call the agent made. */
    CALL,
    /** Records verified on a day (S1-3). */
    RECORDS_VERIFIED,
    /** A customer verified on a day (S1-3). */
    CUSTOMER_VERIFIED,
    /** A trip and its callback (S1-4). */
    TRIP_CALLBACK,
    /** The manager's monthly report (S1-5). */
    ATTITUDE_REPORT,
    /** A finding about the agent (CMPL-8). */
    FINDING
}
