package dev.ringback.complaint.finding;

/** Where an appeal stands. */
public enum AppealState {
    PENDING,
    /** The finding stands. */
    REJECTED,
    /** The finding was overturned. */
    GRANTED
}
