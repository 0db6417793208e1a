package dev.ringback.complaint.clock;

/** What a complaint waits for while its clocks of updates and solution stand still. */
public enum PauseReason {
    WAITING_FOR_CUSTOMER,
    WAITING_FOR_SUPPLIER,
    WAITING_FOR_AUTHORITY
}
