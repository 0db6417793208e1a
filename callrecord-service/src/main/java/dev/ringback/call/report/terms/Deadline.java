package dev.ringback.call.report.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Until when a report is in time.
 *
 * @param on its business date
 * @param time the last moment of it that is in time (G3); null means the whole day (G4)
 */
public record Deadline(LocalDate on, @Nullable LocalTime time) {

    private static final Duration BLOCK = Duration.ofHours(24);

    /** The end of the time allowed. */
    public Instant at(ZoneId zone) {
        return time == null
                ? on.plusDays(1).atStartOfDay(zone).toInstant()
                : on.atTime(time).atZone(zone).toInstant();
    }

    /** Whether an instant is too late: behind a moment, which itself is in time (G3), or no more on the day (G4). */
    public boolean isMissedAt(Instant instant, ZoneId zone) {
        return time == null ? !instant.isBefore(at(zone)) : instant.isAfter(at(zone));
    }

    /** Started blocks of 24 hours behind it, at least one; 0 for an instant in time (G4). */
    public int daysLate(Instant instant, ZoneId zone) {
        if (!isMissedAt(instant, zone)) {
            return 0;
        }
        Duration late = Duration.between(at(zone), instant);
        long whole = late.dividedBy(BLOCK);
        boolean started = !late.minus(BLOCK.multipliedBy(whole)).isZero();
        return Math.toIntExact(Math.max(1, started ? whole + 1 : whole));
    }
}
