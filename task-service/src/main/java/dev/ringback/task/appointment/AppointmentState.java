package dev.ringback.task.appointment;

/** What became of an appointment. */
public enum AppointmentState {
    /** Its fallback is ahead, and nobody dialled yet. */
    BOOKED,
    /** The customer was dialled from its time on and before the fallback. */
    KEPT,
    /** Nobody dialled before the fallback. */
    MISSED,
    /** Another took its place before the fallback. */
    REPLACED,
    /** The task ended before the fallback, or the outcome that said so was corrected. */
    DROPPED
}
