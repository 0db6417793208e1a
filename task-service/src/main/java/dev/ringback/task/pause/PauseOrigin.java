package dev.ringback.task.pause;

/** What paused outbound calls. */
public enum PauseOrigin {
    /** A supervisor or an administrator. */
    MANUAL,
    /** Inbound calls that queue (OPS-1). */
    INBOUND_PEAK
}
