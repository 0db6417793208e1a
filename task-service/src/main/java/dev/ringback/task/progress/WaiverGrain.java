package dev.ringback.task.progress;

/** What a waiver is about. */
public enum WaiverGrain {
    /** A week, Monday to Sunday. */
    WEEK,
    /** A month: the weeks whose Monday lies in it. */
    MONTH
}
