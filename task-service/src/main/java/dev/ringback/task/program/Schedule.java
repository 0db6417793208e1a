package dev.ringback.task.program;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ringback.platform.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When callbacks are made. Periods and windows are cut in business time (G1). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Schedule.FirstDaysOfNextMonth.class, name = "FIRST_DAYS_OF_NEXT_MONTH"),
    @JsonSubTypes.Type(value = Schedule.NextWeek.class, name = "NEXT_WEEK"),
    @JsonSubTypes.Type(value = Schedule.DayAfter.class, name = "DAY_AFTER"),
    @JsonSubTypes.Type(value = ProjectSchedule.Stages.class, name = "PROJECT_STAGES"),
    @JsonSubTypes.Type(value = ProjectSchedule.DuringWarranty.class, name = "DURING_WARRANTY"),
    @JsonSubTypes.Type(value = ProjectSchedule.WhenFormMissing.class, name = "WHEN_FORM_MISSING"),
    @JsonSubTypes.Type(value = Within.class, name = "WITHIN"),
    @JsonSubTypes.Type(value = Before.class, name = "BEFORE"),
    @JsonSubTypes.Type(value = Recurring.class, name = "RECURRING"),
    @JsonSubTypes.Type(value = Yearly.class, name = "YEARLY"),
    @JsonSubTypes.Type(value = FactSchedule.AtOnce.class, name = "AT_ONCE"),
    @JsonSubTypes.Type(value = Schedule.OnDemand.class, name = "ON_DEMAND")
})
@Schema(
        oneOf = {
            Schedule.FirstDaysOfNextMonth.class,
            Schedule.NextWeek.class,
            Schedule.DayAfter.class,
            ProjectSchedule.Stages.class,
            ProjectSchedule.DuringWarranty.class,
            ProjectSchedule.WhenFormMissing.class,
            Within.class,
            Before.class,
            Recurring.class,
            Yearly.class,
            FactSchedule.AtOnce.class,
            Schedule.OnDemand.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "FIRST_DAYS_OF_NEXT_MONTH", schema = Schedule.FirstDaysOfNextMonth.class),
            @DiscriminatorMapping(value = "NEXT_WEEK", schema = Schedule.NextWeek.class),
            @DiscriminatorMapping(value = "DAY_AFTER", schema = Schedule.DayAfter.class),
            @DiscriminatorMapping(value = "PROJECT_STAGES", schema = ProjectSchedule.Stages.class),
            @DiscriminatorMapping(value = "DURING_WARRANTY", schema = ProjectSchedule.DuringWarranty.class),
            @DiscriminatorMapping(value = "WHEN_FORM_MISSING", schema = ProjectSchedule.WhenFormMissing.class),
            @DiscriminatorMapping(value = "WITHIN", schema = Within.class),
            @DiscriminatorMapping(value = "BEFORE", schema = Before.class),
            @DiscriminatorMapping(value = "RECURRING", schema = Recurring.class),
            @DiscriminatorMapping(value = "YEARLY", schema = Yearly.class),
            @DiscriminatorMapping(value = "AT_ONCE", schema = FactSchedule.AtOnce.class),
            @DiscriminatorMapping(value = "ON_DEMAND", schema = Schedule.OnDemand.class)
        },
        description = "When callbacks are made: on days that follow from the fact's, or as whoever asks for one says.")
public sealed interface Schedule permits Schedule.Calendar, Schedule.OnDemand, ProjectSchedule, FactSchedule {

    /** Whether its parts fit together: no window ends before it begins, and no two callbacks of an object are one. */
    boolean inOrder();

    /** The field to blame when its parts do not fit together. */
    default String misplaced() {
        return "schedule";
    }

    /** Whether it can say when callbacks about a kind of object are made. */
    boolean suits(SubjectKind subject);

    /** What is wrong with it for facts of a kind, beside what {@link #suits} says. */
    default List<Violation> faults(PlannedKind kind) {
        return List.of();
    }

    /** The days on which an object is called back, a window for each callback, in order; none while it has not happened. */
    List<CallWindow> windows(CallbackSubject subject, Moment moment);

    /** Whether an object is called back again and again, so that its next callback is planned when one opens. */
    default boolean rolling() {
        return false;
    }

    /** Whether many objects share a window, so that a sample of them can be drawn. */
    boolean together();

    /**
     * The earliest day something may have happened on whose callback is not over.
     *
     * @param today the business date
     */
    LocalDate earliestHappening(LocalDate today);

    /** The days follow from the day of the fact, alike for all facts of a period. */
    sealed interface Calendar extends Schedule {
        /** The first day of the period that a day belongs to. */
        LocalDate periodStart(LocalDate day);

        /** When the facts of a day's period are called back. */
        CallWindow windowOf(LocalDate day);

        @Override
        default boolean suits(SubjectKind subject) {
            return subject.planned();
        }

        @Override
        default boolean together() {
            return true;
        }

        @Override
        default List<CallWindow> windows(CallbackSubject subject, Moment moment) {
            LocalDate day = subject.happenedOn();
            return day == null ? List.of() : List.of(windowOf(day));
        }

        @Override
        default LocalDate earliestHappening(LocalDate today) {
            LocalDate start = periodStart(today);
            while (!windowOf(start.minusDays(1)).dueOn().isBefore(today)) {
                start = periodStart(start.minusDays(1));
            }
            return start;
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
        public boolean together() {
            return false;
        }

        @Override
        public List<CallWindow> windows(CallbackSubject subject, Moment moment) {
            return List.of();
        }

        @Override
        public LocalDate earliestHappening(LocalDate today) {
            return today;
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
        public LocalDate periodStart(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        public CallWindow windowOf(LocalDate day) {
            LocalDate next = periodStart(day).plusMonths(1);
            return new CallWindow(next.withDayOfMonth(fromDay), next.withDayOfMonth(toDay));
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
        public LocalDate periodStart(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public CallWindow windowOf(LocalDate day) {
            LocalDate next = periodStart(day).plusWeeks(1);
            return new CallWindow(next.plusDays(from.getValue() - 1L), next.plusDays(to.getValue() - 1L));
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
        public LocalDate periodStart(LocalDate day) {
            return day;
        }

        @Override
        public CallWindow windowOf(LocalDate day) {
            LocalDate next = day.plusDays(1);
            return new CallWindow(next, next);
        }
    }
}
