package dev.ringback.task.protection;

/** What a call is to the do-not-call list (TASK-17, CMPL-4). Caps, cool-downs and calling hours are the same for all. */
public enum ContactClass {
    /** A call the list bars. */
    ORDINARY,
    /** The answer to a complaint, or the question whether the answer satisfied (CMPL-2, CMPL-6). */
    COMPLAINT_REPLY,
    /** An apology (TASK-24). */
    APOLOGY;

    /** Whether the do-not-call list lets such a call pass; each one that it would have barred is audited. */
    public boolean exempt() {
        return this != ORDINARY;
    }
}
