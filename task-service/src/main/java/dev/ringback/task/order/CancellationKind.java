package dev.ringback.task.order;

/** How an order came to nothing. */
public enum CancellationKind {
    /** It was cancelled. */
    CANCELLED,
    /** Money was given back. */
    REFUNDED
}
