package dev.ringback.task.program;

/** Why an object is not called back by a program. */
public enum OutReason {
    /** The program is switched off. */
    PROGRAM_INACTIVE,
    /** The object came to nothing. */
    CANCELLED,
    /** What gives rise to the callback has not happened: a deal that is open still. */
    NOT_CLOSED,
    /** What the object has come to calls for no callback: no warranty, or the feedback form is there. */
    NOT_DUE,
    /** The program calls back about another business. */
    OTHER_BUSINESS,
    /** It does not say what the program wants facts to say. */
    CONDITION,
    /** The last day to call has passed. */
    WINDOW_OVER,
    /** The sample does not hold it. */
    NOT_DRAWN,
    /** The sample holds it, and the quota has no day left for it. */
    QUOTA_FULL
}
