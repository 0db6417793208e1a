package dev.ringback.task.task;

/** Why a task ended. */
public enum CloseReason {
    /** The customer was called back, effectively or better. */
    COMPLETED,
    /** The allowed dials were not answered (TASK-14). */
    UNREACHABLE,
    /** The last allowed dial was answered, but the call broke off. */
    INCOMPLETE,
    /** The number is not the customer's. */
    WRONG_NUMBER,
    /** The customer refused the business (CALL-7). */
    REFUSED,
    /** The customer does not want to be called (TASK-17). */
    DO_NOT_CALL,
    /** Contact protection left no instant to call. */
    BARRED,
    /** The due date passed although a call was allowed. */
    EXPIRED,
    /** It was not owed any more. */
    CANCELLED
}
