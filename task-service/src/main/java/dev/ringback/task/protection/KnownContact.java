package dev.ringback.task.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is known at one instant, for one call. The bars it knows hold for that instant and, since nothing is
 * added, for every later one.
 *
 * @param dials dials made by then, live reservations among them, in order of time
 * @param refusals refusals of the call's business
 * @param listings entries of the do-not-call list
 */
record KnownContact(List<Dated> dials, PlannedCall call, long refusals, List<Listing> listings, ZoneId zone) {

    /** A dial and its business date. */
    record Dated(LocalDate date, Attempt attempt) {}

    static KnownContact of(ContactHistory history, Instant at, PlannedCall call, ZoneId zone) {
        Stream<Attempt> made = history.attempts().stream().filter(a -> !a.at().isAfter(at));
        Stream<Attempt> reserved = history.reservations().stream()
                .filter(r -> r.liveAt(at))
                .map(r -> new Attempt(at, r.business(), r.taskId()));
        List<Dated> dials = Stream.concat(made, reserved)
                .sorted(Comparator.comparing(Attempt::at))
                .map(a -> new Dated(LocalDate.ofInstant(a.at(), zone), a))
                .toList();
        long refusals = history.refusals().stream()
                .filter(r -> r.business().equals(call.business()) && !r.at().isAfter(at))
                .count();
        List<Listing> listings = history.doNotCall().stream()
                .filter(listing -> !listing.since().isAfter(at))
                .toList();
        return new KnownContact(dials, call, refusals, listings, zone);
    }

    /** The entries of the do-not-call list in force at an instant, whether or not they bar the call. */
    List<UUID> listed(Instant at) {
        return listings.stream()
                .filter(listing -> listing.inForceAt(at))
                .map(Listing::entryId)
                .toList();
    }

    /** TASK-17: the do-not-call list bars until its last entry ends; exempt calls (CMPL-4) pass. */
    @Nullable
    Bar listBar(Instant at) {
        if (call.contactClass().exempt() || listed(at).isEmpty()) {
            return null;
        }
        Instant end = at;
        for (Listing listing : listings) {
            if (listing.inForceAt(at)) {
                Instant until = listing.until();
                if (until == null) {
                    return new Bar(ContactProtection.EXCLUSION_RULE, null, BarReason.DO_NOT_CALL, List.of(), null);
                }
                end = until.isAfter(end) ? until : end;
            }
        }
        return new Bar(ContactProtection.EXCLUSION_RULE, null, BarReason.DO_NOT_CALL, List.of(), end);
    }

    /** TASK-15: a full month bars until so many months after the dial that filled it. */
    @Nullable
    Bar monthBar(PolicyVersion policy, Cap.CalendarMonth cap, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        Map<YearMonth, List<Dated>> months =
                dials.stream().collect(Collectors.groupingBy(dial -> YearMonth.from(dial.date())));
        Bar longest = null;
        LocalDate longestEnd = day;
        for (Map.Entry<YearMonth, List<Dated>> month : months.entrySet()) {
            List<Dated> made = month.getValue();
            if (made.size() < cap.max()) {
                continue;
            }
            LocalDate end = cap.thenBarredMonths() == 0
                    ? month.getKey().plusMonths(1).atDay(1)
                    : made.get(cap.max() - 1).date().plusMonths(cap.thenBarredMonths());
            if (end.isAfter(longestEnd)) {
                boolean within = month.getKey().equals(YearMonth.from(day));
                longestEnd = end;
                longest = bar(
                        cap.rule(), policy, within ? BarReason.MONTHLY_CAP : BarReason.COOL_DOWN, made.stream(), end);
            }
        }
        return longest;
    }

    /** TASK-16: a full year bars until the next. */
    @Nullable
    Bar yearBar(PolicyVersion policy, Cap.CalendarYear cap, Instant at) {
        Year year = Year.from(LocalDate.ofInstant(at, zone));
        List<Dated> made = dials.stream()
                .filter(dial -> Year.from(dial.date()).equals(year))
                .toList();
        return made.size() < cap.max()
                ? null
                : bar(
                        cap.rule(),
                        policy,
                        BarReason.YEARLY_CAP,
                        made.stream(),
                        year.plusYears(1).atDay(1));
    }

    /** TASK-16: the latest dial of another callback about the same business bars until so many months later. */
    @Nullable
    Bar gapBar(PolicyVersion policy, Cap.SameBusinessGap cap, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return dials.stream()
                .filter(dial -> anotherCallback(dial.attempt()))
                .reduce((earlier, later) -> later)
                .filter(dial -> day.isBefore(dial.date().plusMonths(cap.months())))
                .map(dial -> bar(
                        cap.rule(),
                        policy,
                        BarReason.BUSINESS_GAP,
                        Stream.of(dial),
                        dial.date().plusMonths(cap.months())))
                .orElse(null);
    }

    private boolean anotherCallback(Attempt attempt) {
        boolean sameTask = call.taskId() != null && call.taskId().equals(attempt.taskId());
        return call.business() != null && call.business().equals(attempt.business()) && !sameTask;
    }

    private Bar bar(String rule, PolicyVersion policy, BarReason reason, Stream<Dated> counted, LocalDate end) {
        return new Bar(
                rule,
                policy,
                reason,
                counted.map(Dated::attempt).toList(),
                end.atStartOfDay(zone).toInstant());
    }
}
