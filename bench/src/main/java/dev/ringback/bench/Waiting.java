package dev.ringback.bench;

import java.time.Duration;

/** Waits for what comes by and by. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private Waiting() {}

    /** What may hold later. */
    interface Condition {
        boolean holds() throws InterruptedException;
    }

    /** Looks until it holds; who cannot be asked at the moment, under load, is asked again. */
    static void until(String what, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        BenchException last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (BenchException notNow) {
                last = notNow;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        throw last == null
                ? new BenchException("Waited in vain for " + what)
                : new BenchException("Waited in vain for " + what, last);
    }
}
