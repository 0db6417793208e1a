package dev.ringback.complaint.access;

/** What somebody did without changing anything. */
public enum AccessAction {
    READ,
    HISTORY_READ,
    EVIDENCE_READ,
    /** Read what repeats a complaint. */
    RELATED_READ,
    FINDING_READ,
    /** Read a page of complaints. */
    LISTED,
    /** Read a page of findings. */
    FINDINGS_LISTED,
    /** Looked in the index of archived complaints. */
    ARCHIVE_SEARCHED,
    /** Took complaints out as a file. */
    EXPORTED
}
