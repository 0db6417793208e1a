package dev.ringback.call.issue;

/** Where an issue stands (CALL-9). */
enum IssueState {
    /** The customer was not told the result yet. */
    OPEN,
    /** The customer was told. */
    TOLD,
    /** Its complaint ended without a reply: there was nobody to tell, or he no longer wished it. */
    CLOSED
}
