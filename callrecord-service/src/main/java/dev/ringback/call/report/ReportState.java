package dev.ringback.call.report;

/** How far a report is. */
enum ReportState {
    /** It waits for a worker. */
    QUEUED,
    /** It is being made. */
    RUNNING,
    /** Its files can be fetched. */
    READY,
    /** It could not be made, though it was tried several times. */
    FAILED,
    /** It was made long ago and never submitted; its files are gone. */
    EXPIRED
}
