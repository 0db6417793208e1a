package dev.ringback.task.program;

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
 */
public record CallWindow(
        LocalDate opensOn,
        LocalDate dueOn,
        int round,
        @Nullable String stage,
        @Nullable LocalDate targetOn) {

    /** The one window of an object. */
    public CallWindow(LocalDate opensOn, LocalDate dueOn) {
        this(opensOn, dueOn, 1, null, null);
    }
}
