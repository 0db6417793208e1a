package dev.ringback.task.protection;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dials of a number as caps count them, for one call.
 *
 * @param dials dials made by then, live reservations among them, in order of time
 * @param zone the business time zone: days, weeks, months and years are cut in it (G1)
 */
record CountedDials(List<Dated> dials, PlannedCall call, ZoneId zone) {

    /** A dial and its business date. */
    record Dated(LocalDate date, Attempt attempt) {}

    /** What a cap has against the call at {@code at}, or null. */
    @Nullable
    Bar bar(PolicyVersion policy, Cap cap, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        List<Dated> counted =
                dials.stream().filter(dial -> counts(cap.per(), dial.attempt())).toList();
        return switch (cap) {
            case Cap.CalendarDay each ->
                periodBar(counted, policy, cap, each.max(), BarReason.DAILY_CAP, day, day.plusDays(1));
            case Cap.CalendarWeek each -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield periodBar(counted, policy, cap, each.max(), BarReason.WEEKLY_CAP, monday, monday.plusWeeks(1));
            }
            case Cap.CalendarMonth each -> monthBar(counted, policy, each, day);
            case Cap.CalendarYear each -> {
                LocalDate first = day.withDayOfYear(1);
                yield periodBar(counted, policy, cap, each.max(), BarReason.YEARLY_CAP, first, first.plusYears(1));
            }
            case Cap.Sliding each -> slidingBar(counted, policy, each, at);
            case Cap.SameBusinessGap each -> gapBar(counted, policy, each, day);
        };
    }

    /** Who or what is not known may be the one that is counted: only a business that is not known is not a business. */
    private boolean counts(CapScope per, Attempt dial) {
        return switch (per) {
            case NUMBER -> true;
            case CUSTOMER ->
                dial.customerId() == null
                        || call.customerId() == null
                        || dial.customerId().equals(call.customerId());
            case BUSINESS -> call.business() != null && call.business().equals(dial.business());
        };
    }

    /** A calendar period that is full bars until the next. */
    private @Nullable Bar periodBar(
            List<Dated> counted,
            PolicyVersion policy,
            Cap cap,
            int max,
            BarReason reason,
            LocalDate first,
            LocalDate next) {
        List<Dated> made = counted.stream()
                .filter(dial -> !dial.date().isBefore(first) && dial.date().isBefore(next))
                .toList();
        return made.size() < max ? null : bar(cap.rule(), policy, reason, made, next);
    }

    /** TASK-15: a full month bars until so many months after the dial that filled it. */
    private @Nullable Bar monthBar(List<Dated> counted, PolicyVersion policy, Cap.CalendarMonth cap, LocalDate day) {
        Map<YearMonth, List<Dated>> months =
                counted.stream().collect(Collectors.groupingBy(dial -> YearMonth.from(dial.date())));
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
                longest = bar(cap.rule(), policy, within ? BarReason.MONTHLY_CAP : BarReason.COOL_DOWN, made, end);
            }
        }
        return longest;
    }

    /** As many dials as are allowed lie less than the window back: the oldest of them leaves it next. */
    private static @Nullable Bar slidingBar(List<Dated> counted, PolicyVersion policy, Cap.Sliding cap, Instant at) {
        List<Attempt> made = counted.stream()
                .map(Dated::attempt)
                .filter(dial -> dial.at().plus(cap.window()).isAfter(at))
                .toList();
        return made.size() < cap.max()
                ? null
                : new Bar(
                        cap.rule(),
                        policy,
                        BarReason.SLIDING_CAP,
                        made,
                        made.get(made.size() - cap.max()).at().plus(cap.window()));
    }

    /** TASK-16: the latest dial of another callback about the same business bars until so many months later. */
    private @Nullable Bar gapBar(List<Dated> counted, PolicyVersion policy, Cap.SameBusinessGap cap, LocalDate day) {
        return counted.stream()
                .filter(dial -> anotherCallback(dial.attempt()))
                .reduce((earlier, later) -> later)
                .filter(dial -> day.isBefore(dial.date().plusMonths(cap.months())))
                .map(dial -> bar(
                        cap.rule(),
                        policy,
                        BarReason.BUSINESS_GAP,
                        List.of(dial),
                        dial.date().plusMonths(cap.months())))
                .orElse(null);
    }

    private boolean anotherCallback(Attempt attempt) {
        boolean sameTask = call.taskId() != null && call.taskId().equals(attempt.taskId());
        return call.business() != null && call.business().equals(attempt.business()) && !sameTask;
    }

    private Bar bar(String rule, PolicyVersion policy, BarReason reason, List<Dated> counted, LocalDate end) {
        return new Bar(
                rule,
                policy,
                reason,
                counted.stream().map(Dated::attempt).toList(),
                end.atStartOfDay(zone).toInstant());
    }
}
