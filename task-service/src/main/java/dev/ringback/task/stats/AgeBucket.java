package dev.ringback.task.stats;

/** How many days ago a task opened: until today, or until it was closed. */
public enum AgeBucket {
    /** It opens on a later day. */
    NOT_OPEN_YET,
    /** It opened today or yesterday. */
    DAYS_0_TO_1,
    /** Two to seven days ago. */
    DAYS_2_TO_7,
    /** Eight to thirty-one days ago. */
    DAYS_8_TO_31,
    /** Thirty-two days ago or earlier. */
    DAYS_32_OR_MORE
}
