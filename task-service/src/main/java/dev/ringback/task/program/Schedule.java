package dev.ringback.task.program;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When callbacks are made. Periods and windows are cut in business time (G1). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Schedule.FirstDaysOfNextMonth.class, name = "FIRST_DAYS_OF_NEXT_MONTH"),
    @JsonSubTypes.Type(value = Schedule.NextWeek.class, name = "NEXT_WEEK"),
    @JsonSubTypes.Type(value = Schedule.DayAfter.class, name = "DAY_AFTER"),
    @JsonSubTypes.Type(value = Schedule.OnDemand.class, name = "ON_DEMAND")
})
@Schema(
        oneOf = {
            Schedule.FirstDaysOfNextMonth.class,
            Schedule.NextWeek.class,
            Schedule.DayAfter.class,
            Schedule.OnDemand.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "FIRST_DAYS_OF_NEXT_MONTH", schema = Schedule.FirstDaysOfNextMonth.class),
            @DiscriminatorMapping(value = "NEXT_WEEK", schema = Schedule.NextWeek.class),
            @DiscriminatorMapping(value = "DAY_AFTER", schema = Schedule.DayAfter.class),
            @DiscriminatorMapping(value = "ON_DEMAND", schema = Schedule.OnDemand.class)
        },
        description = "When callbacks are made: on days that follow from the fact's, or as whoever asks for one says.")
public sealed interface Schedule {

    /** Whether the window's last day is not before its first. */
    boolean inOrder();

    /** Whether it can say when callbacks about a kind of object are made. */
    boolean suits(SubjectKind subject);

    /**
     * The windows not yet over, latest first: those that end today or later.
     *
     * @param today the business date
     * @param lastFactDate the latest day a fact may bear
     */
    List<PlanWindow> plannable(LocalDate today, LocalDate lastFactDate);

    /** The days follow from the day of the fact. */
    sealed interface Calendar extends Schedule {

        /** The window of the facts of one day. */
        PlanWindow windowOf(LocalDate factDate);

        @Override
        default boolean suits(SubjectKind subject) {
            return subject.planned();
        }

        @Override
        default List<PlanWindow> plannable(LocalDate today, LocalDate lastFactDate) {
            List<PlanWindow> windows = new ArrayList<>();
            PlanWindow window = windowOf(lastFactDate);
            while (!window.dueOn().isBefore(today)) {
                windows.add(window);
                window = windowOf(window.factsFrom().minusDays(1));
            }
            return windows;
        }
    }

    /** Who asks for a callback says on which days: a complaint's course (CMPL-2, CMPL-6), or a person (TASK-24). */
    @Schema(name = "OnDemand", description = "Whoever asks for a callback says on which days.")
    record OnDemand() implements Schedule {

        @Override
        public boolean inOrder() {
            return true;
        }

        @Override
        public boolean suits(SubjectKind subject) {
            return !subject.planned();
        }

        @Override
        public List<PlanWindow> plannable(LocalDate today, LocalDate lastFactDate) {
            return List.of();
        }
    }

    /**
     * Facts of a month are called back on the first days of the next (TASK-2: days 1 to 7).
     *
     * @param fromDay first day of the month, 1 to 28
     * @param toDay last day of the month, 1 to 28
     */
    @Schema(name = "FirstDaysOfNextMonth", description = "Facts of a month are called back on these days of the next.")
    record FirstDaysOfNextMonth(
            @NotNull @Min(1) @Max(28) @Schema(examples = "1")
            Integer fromDay,

            @NotNull @Min(1) @Max(28) @Schema(examples = "7")
            Integer toDay)
            implements Calendar {

        @Override
        public boolean inOrder() {
            return fromDay <= toDay;
        }

        @Override
        public PlanWindow windowOf(LocalDate factDate) {
            LocalDate month = factDate.withDayOfMonth(1);
            LocalDate next = month.plusMonths(1);
            return new PlanWindow(month, next, next.withDayOfMonth(fromDay), next.withDayOfMonth(toDay));
        }
    }

    /**
     * Facts of a week, Monday to Sunday, are called back in the next (TASK-3: from Monday on).
     *
     * @param from first day of the week
     * @param to last day of the week
     */
    @Schema(
            name = "NextWeek",
            description = "Facts of a week, Monday to Sunday, are called back on these days of the next.")
    record NextWeek(
            @NotNull @Schema(examples = "MONDAY") DayOfWeek from,
            @NotNull @Schema(examples = "SUNDAY") DayOfWeek to) implements Calendar {

        @Override
        public boolean inOrder() {
            return from.compareTo(to) <= 0;
        }

        @Override
        public PlanWindow windowOf(LocalDate factDate) {
            LocalDate week = factDate.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            LocalDate next = week.plusWeeks(1);
            return new PlanWindow(week, next, next.plusDays(from.getValue() - 1L), next.plusDays(to.getValue() - 1L));
        }
    }

    /** Facts of a day are called back on the next, and on no other (TASK-5). */
    @Schema(name = "DayAfter", description = "Facts of a day are called back on the next.")
    record DayAfter() implements Calendar {

        @Override
        public boolean inOrder() {
            return true;
        }

        @Override
        public PlanWindow windowOf(LocalDate factDate) {
            LocalDate next = factDate.plusDays(1);
            return new PlanWindow(factDate, next, next, next);
        }
    }
}
