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
    FINDING,
    /** A case of a penalty list, of the agent or of the trial's unit (S3, S4, S6, S7). */
    INCIDENT,
    /** A customer whom the agent invited came (S2-1). */
    ARRIVAL,
    /** A deal counted for the agent (S2-5, S2-6). */
    DEAL,
    /** Hours of a day, rostered and worked (OPS-2). */
    ATTENDANCE,
    /** Online marketing and leads of a day (S5-5). */
    MARKETING
}
