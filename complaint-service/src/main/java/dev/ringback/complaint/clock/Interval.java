package dev.ringback.complaint.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which nothing about the clocks of a complaint changed.
 *
 * @param to where the next begins; absent for the one in progress
 * @param departmentId who had it
 * @param level by whose targets and calendar it counts
 * @param paused why it does not count; absent while it does
 */
public record Interval(
        Instant from,
        @Nullable Instant to,
        String departmentId,
        Level level,
        @Nullable PauseReason paused) {

    /** The same, ended. */
    Interval until(Instant end) {
        return new Interval(from, end, departmentId, level, paused);
    }

    /** Whether the other goes on as this one does. */
    boolean continues(Interval other) {
        return departmentId.equals(other.departmentId) && level == other.level && paused == other.paused;
    }

    /** Its part before an instant; null if there is none. */
    @Nullable
    Interval before(Instant limit) {
        if (!from.isBefore(limit)) {
            return null;
        }
        return to == null || to.isAfter(limit) ? until(limit) : this;
    }
}
