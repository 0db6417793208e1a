package dev.ringback.complaint.clock;

import dev.ringback.complaint.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which hours count at a level, as calendars and levels were configured over time. */
public final class Schedule {

    /** How far ahead a due time is looked for; a calendar without hours for longer has none. */
    private static final Duration HORIZON = Duration.ofDays(400);

    private final NavigableMap<Instant, BusinessCalendar> calendars;
    private final ZoneId zone;

    /**
     * A schedule.
     *
     * @param calendars what counts from an instant on; the first counts before it as well
     */
    public Schedule(Map<Instant, BusinessCalendar> calendars, ZoneId zone) {
        if (calendars.isEmpty()) {
            throw new IllegalArgumentException("A schedule has a calendar");
        }
        this.calendars = new TreeMap<>(calendars);
        this.zone = zone;
    }

    /** The time between two instants that counts. */
    public Duration worked(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        Instant begin = from;
        while (begin.isBefore(to)) {
            Instant end = endOf(begin, to);
            sum = sum.plus(at(begin).worked(begin, end, zone));
            begin = end;
        }
        return sum;
    }

    /** The first instant by which an amount of time has counted since another; null if that is more than 400 days ahead. */
    public @Nullable Instant reached(Instant from, Duration amount) {
        return reached(from, amount, from.plus(HORIZON));
    }

    /** The same, if it is not later than {@code limit}. */
    @Nullable
    Instant reached(Instant from, Duration amount, Instant limit) {
        if (amount.isZero() || amount.isNegative()) {
            return from;
        }
        Duration left = amount;
        Instant begin = from;
        while (begin.isBefore(limit)) {
            Instant end = endOf(begin, limit);
            @Nullable Instant there = at(begin).reached(begin, left, end, zone);
            if (there != null) {
                return there;
            }
            left = left.minus(at(begin).worked(begin, end, zone));
            begin = end;
        }
        return null;
    }

    private BusinessCalendar at(Instant instant) {
        Map.@Nullable Entry<Instant, BusinessCalendar> entry = calendars.floorEntry(instant);
        return entry == null ? calendars.firstEntry().getValue() : entry.getValue();
    }

    private Instant endOf(Instant begin, Instant limit) {
        @Nullable Instant next = calendars.higherKey(begin);
        return next == null || next.isAfter(limit) ? limit : next;
    }
}
