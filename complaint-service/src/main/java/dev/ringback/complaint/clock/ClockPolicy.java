package dev.ringback.complaint.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times complaints of a level are given.
 *
 * @param version 1 as shipped, and one more with each change
 * @param reply clock time from receipt to the answer, through nights, holidays and pauses; 12 hours at most (CMPL-2, A-8)
 * @param update counted time from one word to the customer to the next; absent if none is asked for
 * @param solution counted time from receipt to the resolution; absent if none is asked for
 * @param handOver clock time within which a department accepts or returns what it is handed; absent if none is asked for
 * @param calendarId whose hours count for updates and solution
 * @param warnBefore clock time before each due time at which a warning is given; absent for no warning
 * @param chain who is told after a breach, and when
 * @param inForceFrom since when
 */
public record ClockPolicy(
        Level level,
        int version,
        Duration reply,
        @Nullable Duration update,
        @Nullable Duration solution,
        @Nullable Duration handOver,
        String calendarId,
        @Nullable Duration warnBefore,
        List<Escalation> chain,
        Instant inForceFrom,
        String changedBy) {

    /** Keeps an unmodifiable copy. */
    public ClockPolicy {
        chain = List.copyOf(chain);
    }

    /**
     * A step of the chain after a breach.
     *
     * @param afterMinutes clock minutes after the due time, 0 for at once
     * @param toUnitId the unit that is told
     */
    public record Escalation(int afterMinutes, String toUnitId) {}

    /** Whether the other gives the same times. */
    boolean saysTheSame(ClockPolicy other) {
        return new ClockPolicy(
                        level,
                        other.version,
                        reply,
                        update,
                        solution,
                        handOver,
                        calendarId,
                        warnBefore,
                        chain,
                        other.inForceFrom,
                        other.changedBy)
                .equals(other);
    }
}
