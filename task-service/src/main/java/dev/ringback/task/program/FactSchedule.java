package dev.ringback.task.program;

import dev.ringback.platform.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Schedules that count from the day of each fact, or from another day that it names: within a time of it (TASK-19, TASK-20), before it, again and
 * again (TASK-22), each year (TASK-23).
 */
public sealed interface FactSchedule extends Schedule permits Within, Before, Recurring, Yearly, FactSchedule.AtOnce {

    /** No fact is older. */
    LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    /** A field's name. */
    String FIELD = "[a-z][A-Za-z0-9]{0,63}";

    @Override
    default boolean suits(SubjectKind subject) {
        return subject.planned();
    }

    /** Each fact has days of its own, so no sample is drawn of those that share them. */
    @Override
    default boolean together() {
        return false;
    }

    @Override
    default LocalDate earliestHappening(LocalDate today) {
        return OLDEST;
    }

    /** The day that a field of a fact names, or that the fact happened on when no field is given; null when it names none. */
    static @Nullable LocalDate day(CallbackSubject subject, @Nullable String field, Moment moment) {
        if (field == null) {
            return subject.happenedOn();
        }
        Instant at = instant(subject, field);
        String text = subject.attributes().get(field);
        return at != null ? moment.dateOf(at) : text == null ? null : LocalDate.parse(text);
    }

    /** The instant that a field of a fact names, or that the fact happened at when no field is given; null when it names none. */
    static @Nullable Instant instant(CallbackSubject subject, @Nullable String field) {
        if (field == null) {
            return subject.happenedAt();
        }
        String text = subject.attributes().get(field);
        return text == null || text.indexOf('T') < 0 ? null : Instant.parse(text);
    }

    /** What is wrong with a field that should name a day. */
    static List<Violation> fault(String place, @Nullable String field, PlannedKind kind) {
        boolean known = field == null
                || kind.fields().stream().anyMatch(each -> each.name().equals(field) && each.dated());
        return known
                ? List.of()
                : List.of(new Violation("schedule." + place, "FIELD_UNKNOWN", "facts of the trigger have no such day"));
    }

    /**
     * Of callbacks that come again and again: those not over, up to the horizon, and the next one if none of these lies ahead. When all are over
     * it is the last.
     *
     * @param occurrences some that are over, then the others in order, beyond the horizon if there are that many
     */
    static List<CallWindow> ahead(List<CallWindow> occurrences, Moment moment) {
        List<CallWindow> told = new ArrayList<>();
        for (CallWindow window : occurrences) {
            boolean nextIsTold = !told.isEmpty() && told.getLast().opensOn().isAfter(moment.today());
            if (!window.over(moment) && (!nextIsTold || !window.opensOn().isAfter(moment.horizon()))) {
                told.add(window);
            }
        }
        return told.isEmpty() && !occurrences.isEmpty() ? List.of(occurrences.getLast()) : told;
    }

    /**
     * On the day of the fact: what is to be told goes out at once (TASK-22).
     *
     * @param withinDays how many days later it may still be made; 0 for the same day
     */
    @Schema(name = "AtOnce", description = "On the day of the fact, or a few days later at most.")
    record AtOnce(
            @NotNull
            @Min(0)
            @Max(60)
            @Schema(examples = "0", description = "How many days later it may be made; 0 is the same day.")
            Integer withinDays)
            implements FactSchedule {

        @Override
        public boolean inOrder() {
            return true;
        }

        @Override
        public List<CallWindow> windows(CallbackSubject subject, Moment moment) {
            LocalDate day = subject.happenedOn();
            return day == null ? List.of() : List.of(new CallWindow(day, day.plusDays(withinDays)));
        }

        @Override
        public LocalDate earliestHappening(LocalDate today) {
            return today.minusDays(withinDays);
        }
    }
}
