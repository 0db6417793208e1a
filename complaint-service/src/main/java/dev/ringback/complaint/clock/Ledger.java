package dev.ringback.complaint.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The time a complaint has taken: intervals without a gap from the beginning of a round to its end. Every clock is read from
 * it, at any instant, so that nothing is lost by pausing, handing over or changing a calendar or a level. Since each interval
 * has one department, what the departments used up is what the customer waited, to the microsecond.
 *
 * @param intervals in order, each beginning where the one before ends; only the last may be in progress
 */
public record Ledger(List<Interval> intervals) {

    /** Nothing yet. */
    public static final Ledger EMPTY = new Ledger(List.of());

    /** Refuses a gap. */
    public Ledger {
        intervals = List.copyOf(intervals);
        for (int i = 1; i < intervals.size(); i++) {
            if (!intervals.get(i).from().equals(intervals.get(i - 1).to())) {
                throw new IllegalArgumentException("The intervals of a ledger follow each other");
            }
        }
    }

    /** The level of its end. */
    public Level lastLevel() {
        return intervals.getLast().level();
    }

    /** Whether it has ended. */
    public boolean ended() {
        return !intervals.isEmpty() && intervals.getLast().to() != null;
    }

    /**
     * The same, going on from an instant in another way. The first of all begins where it says.
     *
     * @param next in progress
     */
    public Ledger goOn(Interval next) {
        if (intervals.isEmpty()) {
            return new Ledger(List.of(next));
        }
        Interval last = intervals.getLast();
        if (last.to() != null) {
            throw new IllegalStateException("The ledger has ended");
        }
        if (last.continues(next)) {
            return this;
        }
        List<Interval> after = new ArrayList<>(intervals.subList(0, intervals.size() - 1));
        Instant at = next.from().isBefore(last.from()) ? last.from() : next.from();
        if (last.from().isBefore(at)) {
            after.add(last.until(at));
        }
        after.add(new Interval(at, null, next.departmentId(), next.level(), next.paused()));
        return new Ledger(after);
    }

    /** The same, ended. Ending it twice changes nothing. */
    public Ledger endedAt(Instant end) {
        if (intervals.isEmpty() || ended()) {
            return this;
        }
        List<Interval> after = new ArrayList<>(intervals);
        Interval last = after.removeLast();
        after.add(last.until(end.isBefore(last.from()) ? last.from() : end));
        return new Ledger(after);
    }

    /** The time that counted before an instant. */
    public Duration consumed(Instant until, Function<Level, Schedule> schedules) {
        return byDepartment(until, schedules).values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** The time that counted before an instant, by the department that had it; the sum is the customer's. */
    public Map<String, Duration> byDepartment(Instant until, Function<Level, Schedule> schedules) {
        Map<String, Duration> sums = new LinkedHashMap<>();
        for (Interval interval : intervals) {
            @Nullable Interval part = interval.before(until);
            if (part != null) {
                Duration counted = part.paused() != null
                        ? Duration.ZERO
                        : schedules.apply(part.level()).worked(part.from(), end(part, until));
                sums.merge(part.departmentId(), counted, Duration::plus);
            }
        }
        return sums;
    }

    /**
     * The first instant by which an amount of time has counted, as the ledger stands; null while it is paused or has ended
     * before that, or if no hours are left for it.
     */
    public @Nullable Instant due(Duration allowance, Function<Level, Schedule> schedules) {
        Duration left = allowance;
        for (Interval interval : intervals) {
            if (interval.paused() != null) {
                continue;
            }
            Schedule schedule = schedules.apply(interval.level());
            @Nullable Instant to = interval.to();
            @Nullable
            Instant there =
                    to == null ? schedule.reached(interval.from(), left) : schedule.reached(interval.from(), left, to);
            if (there != null) {
                return there;
            }
            if (to == null) {
                return null;
            }
            left = left.minus(schedule.worked(interval.from(), to));
        }
        return null;
    }

    private static Instant end(Interval part, Instant otherwise) {
        @Nullable Instant to = part.to();
        return to == null ? otherwise : to;
    }
}
