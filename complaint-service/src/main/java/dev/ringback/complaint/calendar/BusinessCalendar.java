package dev.ringback.complaint.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which hours count (G1). A date of its own, a holiday or a make-up day, goes before its weekday.
 *
 * @param week hours by weekday, in order and apart; a weekday without any is free
 * @param days hours of single dates; none for a holiday
 */
public record BusinessCalendar(Map<DayOfWeek, List<Hours>> week, Map<LocalDate, List<Hours>> days) {

    /** Every hour of every day. */
    public static final BusinessCalendar AROUND_THE_CLOCK = new BusinessCalendar(everyDay(), Map.of());

    /** Keeps sorted copies. */
    public BusinessCalendar {
        week = week.isEmpty() ? Map.of() : Map.copyOf(week);
        days = Map.copyOf(new TreeMap<>(days));
    }

    /** The hours of a local date. */
    public List<Hours> on(LocalDate date) {
        @Nullable List<Hours> own = days.get(date);
        return own != null ? own : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** The time between two instants that counts. */
    public Duration worked(Instant from, Instant to, ZoneId zone) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        if (equals(AROUND_THE_CLOCK)) {
            return Duration.between(from, to);
        }
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate date = from.atZone(zone).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            for (Hours hours : on(date)) {
                Instant begins = later(from, instant(date, hours.from(), zone));
                Instant ends = earlier(to, instant(date, hours.to(), zone));
                if (begins.isBefore(ends)) {
                    sum = sum.plus(Duration.between(begins, ends));
                }
            }
        }
        return sum;
    }

    /** The first instant before {@code end} by which an amount of time has counted since {@code from}; null if none. */
    public @Nullable Instant reached(Instant from, Duration amount, Instant end, ZoneId zone) {
        if (amount.isZero() || amount.isNegative()) {
            return from;
        }
        if (equals(AROUND_THE_CLOCK)) {
            Instant at = from.plus(amount);
            return at.isAfter(end) ? null : at;
        }
        Duration left = amount;
        LocalDate last = end.atZone(zone).toLocalDate();
        for (LocalDate date = from.atZone(zone).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            for (Hours hours : on(date)) {
                Instant begins = later(from, instant(date, hours.from(), zone));
                Instant ends = earlier(end, instant(date, hours.to(), zone));
                if (!begins.isBefore(ends)) {
                    continue;
                }
                Duration here = Duration.between(begins, ends);
                if (here.compareTo(left) >= 0) {
                    return begins.plus(left);
                }
                left = left.minus(here);
            }
        }
        return null;
    }

    private static Instant instant(LocalDate date, int minute, ZoneId zone) {
        return minute == Hours.wholeDay().to()
                ? date.plusDays(1).atStartOfDay(zone).toInstant()
                : date.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Map<DayOfWeek, List<Hours>> everyDay() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(Hours.wholeDay()));
        }
        return week;
    }
}
