package dev.ringback.task.program;

/** How a customer is reached by a task; caps and the do-not-call list are the same for all. */
public enum TaskChannel {
    /** A telephone call. */
    PHONE,
    /** A text message. */
    SMS,
    /** An e-mail. */
    EMAIL,
    /** A visit. */
    VISIT
}
