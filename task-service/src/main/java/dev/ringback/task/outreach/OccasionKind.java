package dev.ringback.task.outreach;

/** What a day of a customer's is. */
public enum OccasionKind {
    /** A birthday. */
    BIRTHDAY,
    /** An anniversary. */
    ANNIVERSARY,
    /** A festival. */
    FESTIVAL,
    /** A promotion. */
    PROMOTION
}
