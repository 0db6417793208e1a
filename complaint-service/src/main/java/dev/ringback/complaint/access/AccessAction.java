package dev.ringback.complaint.access;

/** What somebody did without changing anything. */
public enum AccessAction {
    READ,
    HISTORY_READ,
    /** Took complaints out as a file. */
    EXPORTED
}
