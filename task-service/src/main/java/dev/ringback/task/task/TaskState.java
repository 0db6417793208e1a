package dev.ringback.task.task;

/** Where a task stands. */
public enum TaskState {
    /** Nobody holds it; it may be claimed once its time has come. */
    READY,
    /** An agent holds it and has not dialled yet. */
    LEASED,
    /** The number was shown; the call's outcome is awaited. */
    DIALLED,
    /** It ended. */
    CLOSED
}
