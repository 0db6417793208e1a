package dev.ringback.complaint.course;

import dev.ringback.complaint.clock.Level;

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
    PROVINCIAL;

    /** How high a complaint has come by this way (CMPL-7). */
    public Level level() {
        return switch (this) {
            case PROVINCIAL -> Level.PROVINCIAL;
            case MEDIA -> Level.MEDIA;
            case PHONE, LETTER, VISIT, CALLBACK, MONITORING -> Level.NORMAL;
        };
    }
}
