package dev.ringback.call.outcome;

/** Who called whom. */
public enum Direction {
    /** The company called. */
    OUTBOUND,
    /** The customer called; such a call is no dial attempt. */
    INBOUND
}
