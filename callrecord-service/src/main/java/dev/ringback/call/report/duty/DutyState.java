package dev.ringback.call.report.duty;

/** How a report that is owed stands. */
enum DutyState {
    /** It is not due yet. */
    OPEN,
    /** Its deadline passed without an accepted submission. */
    OVERDUE,
    /** It was accepted, in time or late. */
    SUBMITTED
}
