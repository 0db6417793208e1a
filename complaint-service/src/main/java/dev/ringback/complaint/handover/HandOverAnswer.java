package dev.ringback.complaint.handover;

/** What a department says to a complaint it is handed. */
public enum HandOverAnswer {
    ACCEPTED,
    /** It stays where it was. */
    RETURNED,
    /** The complaint ended or was handled before an answer came. */
    LAPSED
}
