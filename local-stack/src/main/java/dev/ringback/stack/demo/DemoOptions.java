package dev.ringback.stack.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What to play.
 *
 * @param seed of the company and of how calls go
 * @param month the month to live through and to score
 * @param orders order file that replaces the one shipped
 * @param small four agents and a quarter of the calls
 * @param log where the acknowledgement log goes (NDJSON)
 * @param patience how long one request, or one wait for the platform, is tried again before the play gives up
 */
public record DemoOptions(
        long seed, YearMonth month, Optional<Path> orders, boolean small, Path log, Duration patience) {

    /** The month of the shipped order file's callbacks. */
    public static final YearMonth MONTH = YearMonth.of(2026, 4);

    /** The seed unless told otherwise. */
    public static final long SEED = 20260401;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The whole demo. */
    public static DemoOptions standard(Path log) {
        return new DemoOptions(SEED, MONTH, Optional.empty(), false, log, PATIENCE);
    }

    /** The small one. */
    public static DemoOptions small(Path log) {
        return new DemoOptions(SEED, MONTH, Optional.empty(), true, log, PATIENCE);
    }
}
