package dev.ringback.stack.demo.play;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a platform that is busy. */
final class Pause {

    private static final long POLL_MILLIS = 100;

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlayFailedException("Interrupted", e);
        }
    }

    /** Asks again and again until it is so. False if it is not within the time. */
    static boolean until(BooleanSupplier condition, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            millis(POLL_MILLIS);
        }
        return true;
    }
}
