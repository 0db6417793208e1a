package dev.ringback.task.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Schedules that count from the days of each fact, against a model that walks the calendar day by day. */
class FactScheduleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int CASES = 300;
    private static final int DAYS = 150;

    private final long seed = Long.getLong("ringback.seed", 20260310L);
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    @Test
    void whatComesAgainIsCallableOnExactlyTheDaysOfTheModel() {
        for (int i = 0; i < CASES; i++) {
            Recurring.Unit unit = Recurring.Unit.values()[random.nextInt(3)];
            int every = random.nextInt(1, 4);
            int shortest = every * List.of(1, 7, 28).get(unit.ordinal());
            Integer times = random.nextInt(3) == 0 ? random.nextInt(1, 6) : null;
            boolean ends = random.nextInt(3) == 0;
            Recurring schedule =
                    new Recurring(every, unit, random.nextInt(0, shortest), null, ends ? "until" : null, times);
            LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
            LocalDate until = ends ? start.plusDays(random.nextInt(0, DAYS)) : null;
            assertThat(schedule.inOrder()).isTrue();
            compare(schedule, start, until, occurrences(schedule, start, until), schedule.withinDays());
        }
    }

    @Test
    void whatComesEachYearIsCallableOnExactlyTheDaysOfTheModel() {
        for (int i = 0; i < CASES; i++) {
            Yearly schedule = new Yearly(null, random.nextInt(0, 10), random.nextInt(0, 10));
            LocalDate start = i % 5 == 0
                    ? LocalDate.of(2000, 2, 29)
                    : LocalDate.of(1995, 1, 1).plusDays(random.nextInt(12_000));
            List<LocalDate> opens = new ArrayList<>();
            for (LocalDate day = start; day.getYear() < 2032; day = day.plusDays(1)) {
                boolean leap = start.getMonthValue() == 2 && start.getDayOfMonth() == 29 && !day.isLeapYear();
                if (day.getMonthValue() == start.getMonthValue()
                        && day.getDayOfMonth() == (leap ? 28 : start.getDayOfMonth())) {
                    opens.add(day.minusDays(schedule.daysBefore()));
                }
            }
            compare(
                    schedule,
                    start,
                    null,
                    opens,
                    schedule.daysBefore() + schedule.daysAfter(),
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800)));
        }
    }

    @Test
    void planningOnlyTheNextOneTellsEveryOneInTheEnd() {
        for (int i = 0; i < CASES; i++) {
            Recurring schedule = new Recurring(random.nextInt(1, 4), Recurring.Unit.DAYS, 0, null, null, null);
            LocalDate start = LocalDate.of(2026, 1, 1);
            Map<Integer, LocalDate> planned = new HashMap<>();
            for (LocalDate today = start; today.isBefore(start.plusDays(30)); today = today.plusDays(1)) {
                for (CallWindow window : schedule.windows(subject(start, null), moment(today))) {
                    planned.merge(window.round(), window.opensOn(), (one, other) -> {
                        assertThat(other).as("seed %d", seed).isEqualTo(one);
                        return one;
                    });
                }
            }
            for (LocalDate day : occurrences(schedule, start, null)) {
                if (day.isBefore(start.plusDays(30))) {
                    assertThat(planned.values()).as("seed %d", seed).contains(day);
                }
            }
        }
    }

    @Test
    void aSpanOfMonthsEndsOnTheSameDayOrTheLastOfTheMonth() {
        for (int i = 0; i < CASES; i++) {
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
            int months = random.nextInt(1, 13);
            LocalDate expected = day.withDayOfMonth(1);
            for (int month = 0; month < months; month++) {
                expected = expected.plusDays(expected.lengthOfMonth());
            }
            expected = expected.withDayOfMonth(Math.min(day.getDayOfMonth(), expected.lengthOfMonth()));
            Within schedule = new Within("P" + months + "M", null, null);

            List<CallWindow> windows = schedule.windows(subject(day, null), moment(day));

            assertThat(windows)
                    .extracting(CallWindow::dueOn)
                    .as("seed %d", seed)
                    .containsExactly(expected);
            assertThat(schedule.earliestHappening(expected)).isBeforeOrEqualTo(day);
        }
    }

    private void compare(
            FactSchedule schedule, LocalDate start, @Nullable LocalDate until, List<LocalDate> opens, int within) {
        compare(schedule, start, until, opens, within, start.minusDays(3));
    }

    private void compare(
            FactSchedule schedule,
            LocalDate start,
            @Nullable LocalDate until,
            List<LocalDate> opens,
            int within,
            LocalDate first) {
        for (LocalDate today = first; today.isBefore(first.plusDays(DAYS)); today = today.plusDays(1)) {
            LocalDate day = today;
            boolean expected =
                    opens.stream().anyMatch(open -> !day.isBefore(open) && !day.isAfter(open.plusDays(within)));
            List<CallWindow> told = schedule.windows(subject(start, until), moment(day));
            boolean callable =
                    told.stream().anyMatch(window -> !day.isBefore(window.opensOn()) && !day.isAfter(window.dueOn()));
            assertThat(callable)
                    .as("seed %d: %s from %s until %s on %s", seed, schedule, start, until, day)
                    .isEqualTo(expected);
            LocalDate next =
                    opens.stream().filter(open -> open.isAfter(day)).findFirst().orElse(null);
            if (next != null) {
                assertThat(told)
                        .as("seed %d: the next of %s from %s on %s", seed, schedule, start, day)
                        .extracting(CallWindow::opensOn)
                        .contains(next);
            }
        }
    }

    /** Walks the calendar day by day, months by their lengths. */
    private static List<LocalDate> occurrences(Recurring schedule, LocalDate start, @Nullable LocalDate until) {
        List<LocalDate> days = new ArrayList<>();
        int units = 0;
        for (LocalDate day = start.plusDays(1); day.isBefore(start.plusDays(3L * DAYS)); day = day.plusDays(1)) {
            boolean whole = switch (schedule.unit()) {
                case DAYS -> true;
                case WEEKS -> (day.toEpochDay() - start.toEpochDay()) % 7 == 0;
                case MONTHS -> day.getDayOfMonth() == Math.min(start.getDayOfMonth(), day.lengthOfMonth());
            };
            if (whole && ++units % schedule.every() == 0) {
                days.add(day);
            }
        }
        return days.stream()
                .limit(schedule.times() == null ? Long.MAX_VALUE : schedule.times())
                .filter(day -> until == null || !day.isAfter(until))
                .toList();
    }

    private static Moment moment(LocalDate today) {
        return new Moment(today.atTime(12, 0).atZone(ZONE).toInstant(), ZONE, 0);
    }

    private static CallbackSubject subject(LocalDate day, @Nullable LocalDate until) {
        Instant at = null;
        return new CallbackSubject(
                new UUID(0, 1),
                new UUID(0, 2),
                "cars",
                "F-1",
                null,
                null,
                null,
                day,
                false,
                null,
                "crm/F-1",
                null,
                at,
                until == null ? Map.of() : Map.of("until", until.toString()));
    }
}
