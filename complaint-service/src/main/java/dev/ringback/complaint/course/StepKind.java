package dev.ringback.complaint.course;

/** What may happen to a complaint. */
public enum StepKind {
    RAISED,
    ROUTED,
    /** CMPL-4. */
    DO_NOT_CALL_REQUESTED,
    /** Listed, lifted or run out. */
    DO_NOT_CALL_CHANGED,
    ANSWERED,
    RESOLVED,
    /** A follow-up call was recorded or corrected. */
    FOLLOW_UP_CALL,
    REOPENED,
    CLOSED,
    /** The call that closed or reopened it was corrected. */
    TAKEN_BACK,
    FINDING_MADE,
    FINDING_OVERTURNED,
    /** Whom a finding charges does not agree (SCORE-2). */
    FINDING_APPEALED,
    /** The finding stands. */
    APPEAL_REJECTED,
    /** An attachment or a piece of evidence. */
    EVIDENCE_ADDED,
    /** Filed under a coding (GOV-7). */
    ARCHIVED,
    /** Somebody may read its evidence (GOV-4). */
    READING_APPROVED,
    /** Another cause or level. */
    CLASSIFIED,
    PAUSED,
    RESUMED,
    ASSIGNED,
    /** One department asks another to take it (CMPL-7). */
    HAND_OVER_OFFERED,
    HAND_OVER_ACCEPTED,
    HAND_OVER_RETURNED,
    /** Why it came about (CMPL-5). */
    ROOT_CAUSE_FOUND,
    /** A time is about to pass, or has. */
    CLOCK_ALARM
}
