package dev.ringback.complaint.timing;

/** How far a due time has come. */
enum Stage {
    /** It is near. */
    WARNING,
    /** It has passed. */
    BREACH,
    /** It passed some time ago, and a further unit is told. */
    ESCALATION
}
