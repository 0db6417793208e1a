package dev.ringback.complaint.clock;

import java.time.Duration;
import java.time.Instant;

/** The time to answer: 12 clock hours, through nights and holidays (CMPL-2, A-8). */
public final class ReplyClock {

    private static final Duration TIME_TO_REPLY = Duration.ofHours(12);

    private ReplyClock() {}

    /** The last instant at which an answer is in time. */
    public static Instant dueAfter(Instant start) {
        return start.plus(TIME_TO_REPLY);
    }

    /** Whether an answer then is in time: the last instant of the deadline still meets it (G3). */
    public static boolean inTime(Instant at, Instant dueAt) {
        return !at.isAfter(dueAt);
    }
}
