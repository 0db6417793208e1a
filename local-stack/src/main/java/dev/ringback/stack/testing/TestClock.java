package dev.ringback.stack.testing;

import java.time.Duration;
import java.time.Instant;

/** Moves the business clock of the application under test. */
public final class TestClock {

    private TestClock() {}

    /** Business time now. */
    public static Instant now() {
        return EmbeddedStack.shared().clock().now();
    }

    /** Sets business time; it goes on from there at the speed of wall time. */
    public static void set(Instant instant) {
        EmbeddedStack.shared().clock().set(instant);
    }

    /** Moves business time on. */
    public static void advance(Duration by) {
        EmbeddedStack.shared().clock().advance(by);
    }

    /** Back to wall time. */
    public static void reset() {
        EmbeddedStack.shared().clock().reset();
    }
}
