package dev.ringback.complaint.clock;

import java.time.Instant;

/** The time to answer: 12 clock hours, through nights and holidays (CMPL-2, A-8). */
public final class ReplyClock {

    private ReplyClock() {}

    /** Whether an answer then is in time: the last instant of the deadline still meets it (G3). */
    public static boolean inTime(Instant at, Instant dueAt) {
        return !at.isAfter(dueAt);
    }
}
