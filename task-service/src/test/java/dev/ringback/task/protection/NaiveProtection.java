package dev.ringback.task.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules as one would check them with a calendar on the wall, day by day and second by second. Slow, and shares nothing with what it
 * checks but the values.
 */
final class NaiveProtection {

    private static final int DAYS_AHEAD = 366 * 5;

    /** Hours repeat weekly: if they are not open on this many allowed days, they never are. */
    private static final int DAYS_WITHOUT_AN_HOUR = 8;

    private final ZoneId zone;

    NaiveProtection(ZoneId zone) {
        this.zone = zone;
    }

    boolean allowed(ContactHistory history, List<PolicyVersion> policies, PlannedCall call, Instant at) {
        return dayAllowed(history, policies, call, at, day(at)) && secondAllowed(policies, local(at));
    }

    /** The first allowed whole second from {@code at} on, or null if there is none in five years. */
    @Nullable
    Instant next(ContactHistory history, List<PolicyVersion> policies, PlannedCall call, Instant at) {
        LocalDate first = day(at);
        int inVain = 0;
        for (int ahead = 0; ahead < DAYS_AHEAD; ahead++) {
            LocalDate date = first.plusDays(ahead);
            if (!dayAllowed(history, policies, call, at, date)) {
                continue;
            }
            if (inVain++ > DAYS_WITHOUT_AN_HOUR) {
                return null;
            }
            LocalTime time = ahead == 0 ? local(at).toLocalTime() : LocalTime.MIDNIGHT;
            while (true) {
                if (secondAllowed(policies, date.atTime(time))) {
                    return date.atTime(time).atZone(zone).toInstant();
                }
                LocalTime later = time.plusSeconds(1);
                if (later.isBefore(time)) {
                    break;
                }
                time = later;
            }
        }
        return null;
    }

    private boolean dayAllowed(
            ContactHistory history, List<PolicyVersion> policies, PlannedCall call, Instant knownAt, LocalDate day) {
        for (Listing listing : history.doNotCall()) {
            Instant until = listing.until();
            boolean known = listing.since().compareTo(knownAt) <= 0;
            boolean over = until != null && day(until).toEpochDay() <= day.toEpochDay();
            if (known && !over && call.contactClass() == ContactClass.ORDINARY) {
                return false;
            }
        }
        List<Attempt> known = Stream.concat(
                        history.attempts().stream().filter(a -> a.at().compareTo(knownAt) <= 0),
                        history.reservations().stream()
                                .filter(r -> r.expiresAt().compareTo(knownAt) > 0)
                                .map(r -> new Attempt(knownAt, r.business(), r.taskId())))
                .toList();
        for (PolicyVersion policy : policies) {
            RefusalLimit limit = policy.definition().refusals();
            if (limit != null) {
                int refused = 0;
                for (Refusal refusal : history.refusals()) {
                    if (refusal.business().equals(call.business())
                            && refusal.at().compareTo(knownAt) <= 0) {
                        refused++;
                    }
                }
                if (refused >= limit.max()) {
                    return false;
                }
            }
            for (Cap cap : policy.definition().caps()) {
                if (!capAllows(cap, known, call, day)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean capAllows(Cap cap, List<Attempt> known, PlannedCall call, LocalDate day) {
        if (cap instanceof Cap.CalendarYear year) {
            int made = 0;
            for (Attempt attempt : known) {
                made += day(attempt.at()).getYear() == day.getYear() ? 1 : 0;
            }
            return made < year.max();
        }
        if (cap instanceof Cap.SameBusinessGap gap) {
            for (Attempt attempt : known) {
                if (attempt.taskId() != null && attempt.taskId().equals(call.taskId())) {
                    continue;
                }
                if (attempt.business().equals(call.business())
                        && day.toEpochDay()
                                < monthsLater(day(attempt.at()), gap.months()).toEpochDay()) {
                    return false;
                }
            }
            return true;
        }
        Cap.CalendarMonth month = (Cap.CalendarMonth) cap;
        TreeSet<Integer> months = new TreeSet<>();
        for (Attempt attempt : known) {
            months.add(day(attempt.at()).getYear() * 12 + day(attempt.at()).getMonthValue());
        }
        for (int each : months) {
            List<LocalDate> dials = known.stream()
                    .map(attempt -> day(attempt.at()))
                    .filter(date -> date.getYear() * 12 + date.getMonthValue() == each)
                    .sorted()
                    .toList();
            if (dials.size() < month.max()) {
                continue;
            }
            boolean sameMonth = day.getYear() * 12 + day.getMonthValue() == each;
            LocalDate again = monthsLater(dials.get(month.max() - 1), month.thenBarredMonths());
            if (sameMonth || day.toEpochDay() < again.toEpochDay()) {
                return false;
            }
        }
        return true;
    }

    /** The same day so many months later, or the last there is. */
    private static LocalDate monthsLater(LocalDate date, int months) {
        int index = date.getYear() * 12 + date.getMonthValue() - 1 + months;
        int year = index / 12;
        int month = index % 12 + 1;
        int day = date.getDayOfMonth();
        while (true) {
            try {
                return LocalDate.of(year, month, day);
            } catch (java.time.DateTimeException noSuchDay) {
                day--;
            }
        }
    }

    private boolean secondAllowed(List<PolicyVersion> policies, LocalDateTime local) {
        for (PolicyVersion policy : policies) {
            CallingWindows windows = policy.definition().windows();
            if (windows == null) {
                continue;
            }
            boolean inside = false;
            int second = local.toLocalTime().toSecondOfDay();
            for (CallingWindows.Slot slot : windows.slots()) {
                inside |= slot.days().contains(local.getDayOfWeek())
                        && second >= slot.from().toSecondOfDay()
                        && second <= slot.to().toSecondOfDay();
            }
            if (!inside) {
                return false;
            }
        }
        return true;
    }

    private LocalDateTime local(Instant instant) {
        // Shanghai has had no other offset since 1991.
        return LocalDateTime.ofInstant(instant, ZoneOffset.ofHours(8));
    }

    private LocalDate day(Instant instant) {
        return local(instant).toLocalDate();
    }
}
