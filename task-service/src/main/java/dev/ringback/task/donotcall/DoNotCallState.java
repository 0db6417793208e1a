package dev.ringback.task.donotcall;

/** Where an entry stands. */
public enum DoNotCallState {
    /** In force. */
    LISTED,
    /** Taken back by a person. */
    LIFTED,
    /** Its last day has passed. */
    EXPIRED
}
