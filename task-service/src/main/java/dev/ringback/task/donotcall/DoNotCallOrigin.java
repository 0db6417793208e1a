package dev.ringback.task.donotcall;

/** What asked for an entry. */
public enum DoNotCallOrigin {
    /** A complaint (CMPL-4). */
    COMPLAINT,
    /** What the customer said on a call. */
    CALL,
    /** A person of the company. */
    MANUAL
}
