package dev.ringback.task.calls;

/** How a customer stood to what a call was about (CALL-1), as callrecord-service tells it. */
enum CallDisposition {
    SATISFIED,
    NEUTRAL,
    DISSATISFIED,
    CONSIDERING,
    UNDECIDED,
    DISTRUSTFUL,
    UNMET_NEED,
    NOTICE_NOT_DELIVERED,
    REFUSED,
    ORDERED,
    INVITED,
    RESCHEDULE,
    DO_NOT_CALL
}
