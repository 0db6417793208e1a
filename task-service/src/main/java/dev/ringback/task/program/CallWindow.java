package dev.ringback.task.program;

import java.time.LocalDate;

/**
 * The days on which an object is called back, in business time (G1).
 *
 * @param opensOn first day
 * @param dueOn last day
 */
public record CallWindow(LocalDate opensOn, LocalDate dueOn) {}
