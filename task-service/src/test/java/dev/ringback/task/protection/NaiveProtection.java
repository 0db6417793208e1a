package dev.ringback.task.protection;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules as one would check them with a calendar on the wall, day by day and second by second. Slow, and shares nothing with what it
 * checks but the values.
 */
final class NaiveProtection {

    private static final int DAYS_AHEAD = 366 * 5;

    /** Hours repeat weekly, and special days and sliding windows of the cases lie within some days: what is in vain so often always is. */
    private static final int DAYS_IN_VAIN = 24;

    private static final long APPOINTMENT_SECONDS = 15 * 60;

    private final ContactHistory history;
    private final AppliedPolicies policies;
    private final PlannedCall call;
    private final Instant knownAt;
    private final Map<Cap, List<Attempt>> counted = new HashMap<>();

    NaiveProtection(ContactHistory history, AppliedPolicies policies, PlannedCall call, Instant knownAt) {
        this.history = history;
        this.policies = policies;
        this.call = call;
        this.knownAt = knownAt;
    }

    boolean allowed() {
        return dayAllowed(day(knownAt), policies.at(knownAt)) && secondAllowed(knownAt);
    }

    /** The first allowed whole second from the instant asked on, or null if there is none in five years. */
    @Nullable
    Instant next() {
        int inVain = 0;
        for (int ahead = 0; ahead < DAYS_AHEAD && inVain < DAYS_IN_VAIN; ahead++) {
            LocalDate date = day(knownAt).plusDays(ahead);
            Instant midnight = date.atStartOfDay().toInstant(ZoneOffset.ofHours(8));
            Instant from = ahead == 0 ? knownAt : midnight;
            // Versions of policies change at local midnights.
            if (!dayAllowed(date, policies.at(from))) {
                continue;
            }
            for (Instant second = from; second.isBefore(midnight.plusSeconds(86_400)); second = second.plusSeconds(1)) {
                if (secondAllowed(second)) {
                    return second;
                }
            }
            inVain++;
        }
        return null;
    }

    private boolean dayAllowed(LocalDate day, List<PolicyVersion> inForce) {
        for (Listing listing : history.doNotCall()) {
            Instant until = listing.until();
            boolean known = listing.since().compareTo(knownAt) <= 0;
            boolean over = until != null && day(until).toEpochDay() <= day.toEpochDay();
            if (known && !over && call.contactClass() == ContactClass.ORDINARY) {
                return false;
            }
        }
        CustomerProfile profile =
                call.customerId() == null ? null : history.profiles().get(call.customerId());
        if (profile != null && profile.obsolete()) {
            return false;
        }
        for (PolicyVersion policy : inForce) {
            if (profile != null
                    && policy.definition().excluded() != null
                    && policy.definition().excluded().classes().contains(profile.calleeClass())) {
                return false;
            }
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
                boolean free = cap instanceof Cap.SameBusinessGap gap
                        ? gapAllows(gap, day)
                        : cap instanceof Cap.Sliding || capAllows(cap, counted(cap), day);
                if (!free) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The dials known that a cap counts; a live reservation is a dial made at the instant asked. */
    private List<Attempt> counted(Cap cap) {
        return counted.computeIfAbsent(cap, this::count);
    }

    private List<Attempt> count(Cap cap) {
        List<Attempt> known = new ArrayList<>();
        for (Attempt attempt : history.attempts()) {
            if (attempt.at().compareTo(knownAt) <= 0) {
                known.add(attempt);
            }
        }
        for (Reservation reservation : history.reservations()) {
            if (reservation.expiresAt().compareTo(knownAt) > 0) {
                known.add(new Attempt(knownAt, reservation.business(), reservation.taskId(), reservation.customerId()));
            }
        }
        if (cap.per() == CapScope.CUSTOMER) {
            known.removeIf(attempt -> attempt.customerId() != null
                    && call.customerId() != null
                    && !attempt.customerId().equals(call.customerId()));
        }
        if (cap.per() == CapScope.BUSINESS) {
            known.removeIf(attempt -> !attempt.business().equals(call.business()));
        }
        return known;
    }

    private static boolean capAllows(Cap cap, List<Attempt> known, LocalDate day) {
        int made = 0;
        if (cap instanceof Cap.CalendarDay one) {
            for (Attempt attempt : known) {
                made += day(attempt.at()).toEpochDay() == day.toEpochDay() ? 1 : 0;
            }
            return made < one.max();
        }
        if (cap instanceof Cap.CalendarWeek week) {
            for (Attempt attempt : known) {
                made += mondayOf(day(attempt.at())) == mondayOf(day) ? 1 : 0;
            }
            return made < week.max();
        }
        if (cap instanceof Cap.CalendarYear year) {
            for (Attempt attempt : known) {
                made += day(attempt.at()).getYear() == day.getYear() ? 1 : 0;
            }
            return made < year.max();
        }
        if (cap instanceof Cap.CalendarMonth month) {
            return monthAllows(month, known, day);
        }
        throw new IllegalArgumentException(cap.toString());
    }

    private boolean gapAllows(Cap.SameBusinessGap gap, LocalDate day) {
        for (Attempt attempt : counted(gap)) {
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

    private static boolean monthAllows(Cap.CalendarMonth month, List<Attempt> known, LocalDate day) {
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

    /** Days since some Monday, down to a Monday: 1 January 1970 was a Thursday. */
    private static long mondayOf(LocalDate date) {
        return Math.floorDiv(date.toEpochDay() + 3, 7);
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

    private boolean secondAllowed(Instant at) {
        CustomerProfile profile =
                call.customerId() == null ? null : history.profiles().get(call.customerId());
        ZoneId zone = profile == null || profile.timeZone() == null ? null : profile.timeZone();
        List<CallingWindows.Slot> own = profile == null || profile.preferredWindow() == null
                ? List.of()
                : profile.preferredWindow().slots();
        boolean agreed = call.appointmentAt() != null
                && Math.abs(at.getEpochSecond() - call.appointmentAt().getEpochSecond()) <= APPOINTMENT_SECONDS;
        LocalDateTime local = zone == null ? local(at) : LocalDateTime.ofInstant(at, zone);
        boolean anyWindows = false;
        for (PolicyVersion policy : policies.at(at)) {
            for (Cap cap : policy.definition().caps()) {
                if (cap instanceof Cap.Sliding sliding && !slidingAllows(sliding, at)) {
                    return false;
                }
            }
            CallingWindows windows = policy.definition().windows();
            if (windows == null || windows.soft()) {
                continue;
            }
            anyWindows = true;
            List<CallingWindows.Slot> slots = own.isEmpty() ? windows.slots() : own;
            if (!agreed && !inside(slots, windows.holidays(), windows.makeUpDays(), local)) {
                return false;
            }
        }
        return agreed || anyWindows || own.isEmpty() || inside(own, List.of(), List.of(), local);
    }

    private boolean slidingAllows(Cap.Sliding cap, Instant at) {
        int made = 0;
        for (Attempt attempt : counted(cap)) {
            made += at.getEpochSecond() - attempt.at().getEpochSecond()
                            < cap.window().toSeconds()
                    ? 1
                    : 0;
        }
        return made < cap.max();
    }

    private static boolean inside(
            List<CallingWindows.Slot> slots,
            List<LocalDate> holidays,
            List<CallingWindows.MakeUpDay> makeUpDays,
            LocalDateTime local) {
        DayOfWeek day = local.getDayOfWeek();
        for (CallingWindows.MakeUpDay made : makeUpDays) {
            if (made.date().toEpochDay() == local.toLocalDate().toEpochDay()) {
                day = made.countsAs();
            }
        }
        for (LocalDate holiday : holidays) {
            if (holiday.toEpochDay() == local.toLocalDate().toEpochDay()) {
                return false;
            }
        }
        int second = local.toLocalTime().toSecondOfDay();
        for (CallingWindows.Slot slot : slots) {
            if (slot.days().contains(day)
                    && second >= slot.from().toSecondOfDay()
                    && second <= slot.to().toSecondOfDay()) {
                return true;
            }
        }
        return false;
    }

    private static LocalDateTime local(Instant instant) {
        // Shanghai has had no other offset since 1991.
        return LocalDateTime.ofInstant(instant, ZoneOffset.ofHours(8));
    }

    private static LocalDate day(Instant instant) {
        return local(instant).toLocalDate();
    }
}
