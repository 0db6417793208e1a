package dev.ringback.task.program;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an object is called back, in business time (G1).
 *
 * @param opensOn first day
 * @param dueOn last day
 * @param round which of the object's callbacks it is, from 1; no two of one program are alike
 * @param stage what the object has come to by then, or null
 * @param targetOn the day it should best be made on, or null when all are alike
 * @param opensAt the first instant, where the window is finer than a day, or null
 * @param dueAt the last instant that still meets the deadline (G3), where the window is finer than a day, or null
 */
public record CallWindow(
        LocalDate opensOn,
        LocalDate dueOn,
        int round,
        @Nullable String stage,
        @Nullable LocalDate targetOn,
        @Nullable Instant opensAt,
        @Nullable Instant dueAt) {

    /** A window of whole days. */
    public CallWindow(
            LocalDate opensOn, LocalDate dueOn, int round, @Nullable String stage, @Nullable LocalDate targetOn) {
        this(opensOn, dueOn, round, stage, targetOn, null, null);
    }

    /** The one window of an object. */
    public CallWindow(LocalDate opensOn, LocalDate dueOn) {
        this(opensOn, dueOn, 1, null, null);
    }

    /** Whether its last instant has passed. */
    boolean over(Moment moment) {
        return dueAt == null ? dueOn.isBefore(moment.today()) : dueAt.isBefore(moment.now());
    }
}
