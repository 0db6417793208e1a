package dev.ringback.complaint.clock;

/** How high a complaint has come (CMPL-7). */
public enum Level {
    NORMAL,
    /** The provincial office asks. */
    PROVINCIAL,
    /** It is in the media. */
    MEDIA,
    /** It is before a court, or threatens to be. */
    LEGAL
}
