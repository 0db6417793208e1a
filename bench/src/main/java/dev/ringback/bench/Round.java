package dev.ringback.bench;

import org.HdrHistogram.Histogram;

/**
 * What one round of a load did.
 *
 * @param done units of work
 * @param seconds how long it took
 * @param latency nanoseconds of each step
 */
record Round(long done, double seconds, Histogram latency) {

    /** Units a second. */
    double rate() {
        return done / seconds;
    }

    /** Milliseconds that 99 of 100 steps stayed under. */
    double p99Millis() {
        return latency.getValueAtPercentile(99) / 1e6;
    }
}
