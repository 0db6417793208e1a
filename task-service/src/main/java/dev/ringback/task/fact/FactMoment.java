package dev.ringback.task.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When what a fact tells of happened: an instant, or a date in business time. One of the two is there.
 *
 * @param at in microseconds
 * @param on local date (G1)
 */
public record FactMoment(@Nullable Instant at, @Nullable LocalDate on) {

    /** An instant. */
    public static FactMoment at(Instant at) {
        return new FactMoment(at, null);
    }

    /** A date. */
    public static FactMoment on(LocalDate on) {
        return new FactMoment(null, on);
    }
}
