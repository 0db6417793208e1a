package dev.ringback.task.demand;

/** Where a demand form has come to. */
enum DemandState {
    /** Filed; the service department has not decided. */
    FILED,
    /** Confirmed: its callbacks are tasks. */
    CONFIRMED,
    /** Turned down, with a reason. */
    REJECTED
}
