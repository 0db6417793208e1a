package dev.ringback.scoring.approval;

/** How a fact stands that needs a second person. */
public enum ApprovalState {
    /** Moves nothing yet. */
    PENDING,
    /** Counts. */
    APPROVED,
    /** Never counts, and stays to be seen. */
    REFUSED
}
