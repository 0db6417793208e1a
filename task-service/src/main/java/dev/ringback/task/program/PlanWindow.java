package dev.ringback.task.program;

import java.time.LocalDate;

/**
 * The facts of one period and the days on which they are called back. All dates are local business dates.
 *
 * @param factsFrom first day of the period
 * @param factsUntil the day after its last
 * @param opensOn first day on which a callback counts
 * @param dueOn last day on which it counts
 */
record PlanWindow(LocalDate factsFrom, LocalDate factsUntil, LocalDate opensOn, LocalDate dueOn) {}
