package dev.ringback.platform.ids;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUID version 7 (RFC 9562): time-ordered, so that index inserts stay local. Wall time, never business time. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock WALL = Clock.systemUTC();

    private Ids() {}

    /** A new id. */
    public static UUID next() {
        long millis = WALL.millis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
