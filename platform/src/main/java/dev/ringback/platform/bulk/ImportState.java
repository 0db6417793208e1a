package dev.ringback.platform.bulk;

/** How far an import is. */
public enum ImportState {
    /** Its body is still coming in; not shown to anybody. */
    RECEIVING,
    /** Complete, and waiting for a worker. */
    QUEUED,
    /** Being worked off. */
    RUNNING,
    /** Every row is accounted for. */
    DONE,
    /** It could not be worked off; {@code failure} says why. Rows accepted before stay. */
    FAILED
}
