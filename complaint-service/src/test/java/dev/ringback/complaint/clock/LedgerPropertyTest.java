package dev.ringback.complaint.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.complaint.calendar.BusinessCalendar;
import dev.ringback.complaint.calendar.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * The ledger against a clock that ticks every minute: random calendars that change, pauses, hand-overs and levels. Guards: the
 * split at changes in {@code Schedule}, the pause in {@code Ledger.byDepartment}.
 */
class LedgerPropertyTest {

    private static final int CASES = 300;
    private static final int DAYS = 10;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate BEGIN = LocalDate.parse("2026-04-29");

    @Test
    void everyClockReadsAsTheOneThatTicksEveryMinute() {
        for (int i = 0; i < CASES; i++) {
            long seed = 20260429L + i;
            Course course =
                    new Course(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
            Ledger ledger = course.ledger();

            Instant until = course.randomMinute(0);
            Map<String, Duration> counted = ledger.byDepartment(until, course.schedules::get);

            assertThat(nonZero(counted))
                    .as("departments until %s, seed %d", until, seed)
                    .isEqualTo(nonZero(course.ticked(until)));
            assertThat(counted.values().stream().reduce(Duration.ZERO, Duration::plus))
                    .as("sum of the departments is the customer's, seed %d", seed)
                    .isEqualTo(ledger.consumed(until, course.schedules::get));
            Duration allowance = Duration.ofMinutes(1 + course.random.nextInt(4000));
            assertThat(course.withinReach(ledger.due(allowance, course.schedules::get)))
                    .as("due after %s, seed %d", allowance, seed)
                    .isEqualTo(course.tickedDue(allowance));
        }
    }

    private static Map<String, Duration> nonZero(Map<String, Duration> sums) {
        Map<String, Duration> some = new TreeMap<>(sums);
        some.values().removeIf(Duration::isZero);
        return some;
    }

    /** A random complaint: what happened to it, minute by minute. */
    private static final class Course {

        private final RandomGenerator random;
        private final Map<Level, TreeMap<Instant, BusinessCalendar>> calendars = new EnumMap<>(Level.class);
        private final Map<Level, Schedule> schedules = new EnumMap<>(Level.class);
        private final TreeMap<Instant, Interval> changes = new TreeMap<>();
        private final Instant end;

        Course(RandomGenerator random) {
            this.random = random;
            for (Level level : Level.values()) {
                TreeMap<Instant, BusinessCalendar> versions = new TreeMap<>();
                versions.put(Instant.EPOCH, calendar());
                for (int i = random.nextInt(3); i > 0; i--) {
                    versions.put(randomMinute(0), calendar());
                }
                calendars.put(level, versions);
                schedules.put(level, new Schedule(versions, ZONE));
            }
            Instant from = randomMinute(DAYS - 2);
            change(from);
            for (int i = random.nextInt(8); i > 0; i--) {
                Instant at = randomMinute(0);
                if (at.isAfter(from)) {
                    change(at);
                }
            }
            Instant last = randomMinute(0);
            end = random.nextInt(3) == 0 && last.isAfter(changes.lastKey()) ? last : Instant.MAX;
        }

        Ledger ledger() {
            Ledger ledger = Ledger.EMPTY;
            for (Interval change : changes.values()) {
                ledger = ledger.goOn(change);
            }
            return end.equals(Instant.MAX) ? ledger : ledger.endedAt(end);
        }

        /** What the departments used up, counted minute by minute. */
        Map<String, Duration> ticked(Instant until) {
            Map<String, Duration> sums = new HashMap<>();
            for (Instant minute = changes.firstKey(); minute.isBefore(until); minute = minute.plusSeconds(60)) {
                if (counts(minute)) {
                    sums.merge(
                            changes.floorEntry(minute).getValue().departmentId(),
                            Duration.ofMinutes(1),
                            Duration::plus);
                }
            }
            return sums;
        }

        /** The end of the minute that uses an allowance up; null if none does in the time looked at. */
        Instant tickedDue(Duration allowance) {
            long left = allowance.toMinutes();
            for (Instant minute = changes.firstKey(); minute.isBefore(horizon()); minute = minute.plusSeconds(60)) {
                if (counts(minute) && --left == 0) {
                    return minute.plusSeconds(60);
                }
            }
            return null;
        }

        Instant withinReach(Instant due) {
            return due == null || due.isAfter(horizon()) ? null : due;
        }

        Instant randomMinute(int lessDays) {
            return BEGIN.atStartOfDay(ZONE)
                    .plusMinutes(random.nextInt((DAYS - lessDays) * 1440))
                    .toInstant();
        }

        private static Instant horizon() {
            return BEGIN.plusDays(DAYS + 4).atStartOfDay(ZONE).toInstant();
        }

        private boolean counts(Instant minute) {
            Interval state = changes.floorEntry(minute).getValue();
            if (!minute.isBefore(end) || state.paused() != null) {
                return false;
            }
            ZonedDateTime local = minute.atZone(ZONE);
            BusinessCalendar calendar =
                    calendars.get(state.level()).floorEntry(minute).getValue();
            List<Hours> own = calendar.days().get(local.toLocalDate());
            List<Hours> hours = own != null ? own : calendar.week().get(local.getDayOfWeek());
            int now = local.toLocalTime().get(java.time.temporal.ChronoField.MINUTE_OF_DAY);
            return hours != null && hours.stream().anyMatch(each -> each.from() <= now && now < each.to());
        }

        private void change(Instant at) {
            changes.put(
                    at,
                    new Interval(
                            at,
                            null,
                            "D" + random.nextInt(3),
                            Level.values()[random.nextInt(Level.values().length)],
                            random.nextInt(3) == 0 ? PauseReason.WAITING_FOR_CUSTOMER : null));
        }

        private BusinessCalendar calendar() {
            if (random.nextInt(5) == 0) {
                return BusinessCalendar.AROUND_THE_CLOCK;
            }
            Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextInt(4) > 0) {
                    week.put(day, hours());
                }
            }
            Map<LocalDate, List<Hours>> days = new HashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                days.put(BEGIN.plusDays(random.nextInt(DAYS)), random.nextBoolean() ? List.of() : hours());
            }
            return new BusinessCalendar(week, days);
        }

        private List<Hours> hours() {
            List<Hours> hours = new ArrayList<>();
            int from = random.nextInt(700);
            for (int i = 1 + random.nextInt(3); i > 0 && from < 1439; i--) {
                int to = Math.min(1440, from + 1 + random.nextInt(400));
                hours.add(new Hours(from, to));
                from = to + random.nextInt(200);
            }
            return hours;
        }
    }

    @Test
    void aDueTimeAtTheEndOfTheHoursLiesThere() {
        BusinessCalendar office = new BusinessCalendar(
                Map.of(DayOfWeek.THURSDAY, List.of(new Hours(9 * 60, 12 * 60), new Hours(13 * 60, 18 * 60))), Map.of());
        Schedule schedule = new Schedule(Map.of(Instant.EPOCH, office), ZONE);
        Instant nine = LocalDate.parse("2026-04-30")
                .atTime(LocalTime.of(9, 0))
                .atZone(ZONE)
                .toInstant();

        assertThat(schedule.reached(nine, Duration.ofHours(3))).isEqualTo(nine.plus(Duration.ofHours(3)));
        assertThat(schedule.reached(nine, Duration.ofHours(3).plusSeconds(1)))
                .isEqualTo(nine.plus(Duration.ofHours(4)).plusSeconds(1));
    }
}
