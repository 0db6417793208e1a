package dev.ringback.task.program;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a project that its callbacks follow from, as local dates (TASK-6, TASK-7).
 *
 * @param startsOn first day of the work
 * @param plannedEndOn last day as planned
 * @param completedOn actual completion, or null
 * @param completionToldOn when that was told, or null for as soon as it was so
 * @param warrantyIssuedOn when the warranty was issued, or null
 * @param warrantyToldOn when that was told, or null for as soon as it was so
 * @param warrantyUntil last day of the warranty, or null
 * @param feedbackFormOn when the customer's feedback form came back, or null
 */
public record ProjectDates(
        LocalDate startsOn,
        LocalDate plannedEndOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate completionToldOn,
        @Nullable LocalDate warrantyIssuedOn,
        @Nullable LocalDate warrantyToldOn,
        @Nullable LocalDate warrantyUntil,
        @Nullable LocalDate feedbackFormOn) {

    /** Half way by plan: start + floor((planned end − start) / 2). */
    public LocalDate midpoint() {
        return startsOn.plusDays((plannedEndOn.toEpochDay() - startsOn.toEpochDay()) / 2);
    }

    /** The completion to call back at: the actual one of a project that was early, else the planned end. */
    public LocalDate completion() {
        return completedOn != null && completedOn.isBefore(plannedEndOn) ? completedOn : plannedEndOn;
    }

    /** The actual completion of a project that was not finished on its planned end, or null. */
    public @Nullable LocalDate lateCompletion() {
        return completedOn != null && completedOn.isAfter(plannedEndOn) ? completedOn : null;
    }

    /** Since when the customer's feedback form is missing: completed, warranty issued, both known, and no form; or null. */
    public @Nullable LocalDate formMissingSince() {
        if (completedOn == null || warrantyIssuedOn == null || feedbackFormOn != null) {
            return null;
        }
        return latest(latest(completedOn, warrantyIssuedOn), latest(completionToldOn, warrantyToldOn));
    }

    private static LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? (other == null ? LocalDate.MIN : other) : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** The day on which something that happened on a day could be acted upon. */
    static LocalDate known(LocalDate happenedOn, @Nullable LocalDate toldOn) {
        return latest(happenedOn, toldOn);
    }
}
