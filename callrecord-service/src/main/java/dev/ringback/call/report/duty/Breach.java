package dev.ringback.call.report.duty;

/** In what a report broke its deadline (S4-1). */
enum Breach {
    /** It was accepted after the deadline. */
    LATE,
    /** It was not submitted; a rejected submission is none (S4-3). */
    NOT_SUBMITTED
}
