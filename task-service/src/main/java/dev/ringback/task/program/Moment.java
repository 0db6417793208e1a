package dev.ringback.task.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When planning looks at a fact.
 *
 * @param now business time
 * @param zone the business time zone (G1)
 * @param horizonDays how many days ahead callbacks that come again and again are told; the next one is told in any case
 */
public record Moment(Instant now, ZoneId zone, int horizonDays) {

    /** The business date. */
    public LocalDate today() {
        return dateOf(now);
    }

    /** Up to when callbacks that come again and again are told. */
    LocalDate horizon() {
        return today().plusDays(horizonDays);
    }

    /** The business date of an instant. */
    LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The first instant after a deadline that still meets it (G3). */
    public static Instant after(Instant deadline) {
        return deadline.plus(1, ChronoUnit.MICROS);
    }
}
