package dev.ringback.stack.demo;

/**
 * Scoring and the complaint office are away for the whole month, and with them whoever asks them something. Everything
 * else goes on; what waited is done when they are back.
 */
public interface Outage {

    /** The month begins: away from now on. */
    void begins();

    /** The month and its last week are over: they are back when this returns, and have a month to catch up with. */
    void ends();
}
