package dev.ringback.task.progress;

/** Where a number stands that is to be reached in a period. */
public enum Standing {
    /** It is reached. */
    MET,
    /** More than its upper limit: reached, and overdone. */
    EXCEEDED,
    /** Nothing was due, so there was nothing to reach. */
    NOTHING_DUE,
    /** It was not reached, and a manager lets that pass. */
    WAIVED,
    /** The period is over, and it was not reached. */
    NOT_MET,
    /** It is not reached yet, and the period is not over. */
    OPEN
}
