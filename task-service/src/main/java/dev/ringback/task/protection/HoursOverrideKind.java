package dev.ringback.task.protection;

/** What lets a call pass outside of calling hours (TASK-13). */
public enum HoursOverrideKind {
    /** The customer agreed to the time; the appointment keeps who booked it and why. */
    APPOINTMENT
}
