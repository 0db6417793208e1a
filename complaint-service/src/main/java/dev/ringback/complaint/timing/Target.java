package dev.ringback.complaint.timing;

/** What a complaint's clocks run towards. */
enum Target {
    /** The answer (CMPL-2). */
    REPLY,
    /** The next word to the customer. */
    UPDATE,
    /** The resolution. */
    SOLUTION,
    /** The answer of a department to what it is handed (CMPL-7). */
    HAND_OVER
}
