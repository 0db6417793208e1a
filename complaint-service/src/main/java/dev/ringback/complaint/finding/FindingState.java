package dev.ringback.complaint.finding;

/** Whether a finding holds. */
public enum FindingState {
    STANDING,
    /** Taken back by another than its judge; its demerit is reversed. */
    OVERTURNED
}
