package dev.ringback.complaint.course;

/** How a complaint came in (CMPL-1). */
public enum Channel {
    PHONE,
    LETTER,
    VISIT,
    /** Said during a callback. */
    CALLBACK,
    /** Found by listening in. */
    MONITORING,
    MEDIA,
    /** Handed down by the provincial office. */
    PROVINCIAL
}
