package dev.ringback.task.store;

/** Where a discrepancy has come to. */
enum DiscrepancyState {
    /** The store is to explain it. */
    OPEN,
    /** Explained or put right. */
    RESOLVED,
    /** The store could not: whoever is above it knows, and it stays on record. */
    ESCALATED
}
