package dev.ringback.complaint.clock;

import dev.ringback.complaint.calendar.BusinessCalendar;
import dev.ringback.complaint.calendar.CalendarVersion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All calendars and clocks, as they are and were configured. Immutable. */
public final class Timetable {

    private final long generation;
    private final Map<Level, ClockPolicy> policies = new EnumMap<>(Level.class);
    private final Map<Level, Schedule> schedules = new EnumMap<>(Level.class);

    /**
     * Puts it together.
     *
     * @param generation rises with every change
     * @param calendars all versions of all calendars
     * @param versions all versions of the clocks of all levels
     */
    Timetable(long generation, List<CalendarVersion> calendars, List<ClockPolicy> versions, ZoneId zone) {
        this.generation = generation;
        Map<String, NavigableMap<Instant, BusinessCalendar>> hours = new HashMap<>();
        calendars.forEach(each -> from(
                hours.computeIfAbsent(each.calendarId(), any -> new TreeMap<>()),
                since(each.version(), each.inForceFrom()),
                each.hours()));
        for (Level level : Level.values()) {
            NavigableMap<Instant, ClockPolicy> own = new TreeMap<>();
            versions.stream()
                    .filter(each -> each.level() == level)
                    .forEach(each -> from(own, since(each.version(), each.inForceFrom()), each));
            policies.put(level, Objects.requireNonNull(own.lastEntry()).getValue());
            schedules.put(level, new Schedule(hoursOver(own, hours), zone));
        }
    }

    /** Rises with every change of a calendar or a clock. */
    public long generation() {
        return generation;
    }

    /** The times of a level, as of now. */
    public ClockPolicy policy(Level level) {
        return Objects.requireNonNull(policies.get(level));
    }

    /** The hours that count at a level, and counted. */
    public Schedule schedule(Level level) {
        return Objects.requireNonNull(schedules.get(level));
    }

    /** From then on the later version counts, whatever was to count by an earlier one. */
    private static <T> void from(NavigableMap<Instant, T> versions, Instant since, T version) {
        versions.tailMap(since, true).clear();
        versions.put(since, version);
    }

    /** The first version counts for all that lies before it too. */
    private static Instant since(int version, Instant inForceFrom) {
        return version == 1 ? Instant.EPOCH : inForceFrom;
    }

    private static Map<Instant, BusinessCalendar> hoursOver(
            NavigableMap<Instant, ClockPolicy> policies, Map<String, NavigableMap<Instant, BusinessCalendar>> hours) {
        TreeSet<Instant> changes = new TreeSet<>(policies.keySet());
        policies.values()
                .forEach(policy -> changes.addAll(versionsOf(policy, hours).keySet()));
        Map<Instant, BusinessCalendar> over = new HashMap<>();
        for (Instant change : changes) {
            ClockPolicy policy = at(policies, change);
            over.put(change, at(versionsOf(policy, hours), change));
        }
        return over;
    }

    private static NavigableMap<Instant, BusinessCalendar> versionsOf(
            ClockPolicy policy, Map<String, NavigableMap<Instant, BusinessCalendar>> hours) {
        return Objects.requireNonNull(hours.get(policy.calendarId()));
    }

    private static <T> T at(NavigableMap<Instant, T> versions, Instant instant) {
        Map.@Nullable Entry<Instant, T> entry = versions.floorEntry(instant);
        return entry == null ? versions.firstEntry().getValue() : entry.getValue();
    }
}
