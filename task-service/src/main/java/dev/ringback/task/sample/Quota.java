package dev.ringback.task.sample;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * How many are called back on a day, evenly over the working days of the window (TASK-8).
 *
 * @param perDay by the week of the month that holds the window's first day, as its Monday counts; the last for all later weeks
 * @param days working days
 * @param per whose quota it is
 */
@Schema(description = "How many are called back on a day, spread evenly over the working days of the window.")
public record Quota(
        @NotNull
        @Size(min = 1, max = 5)
        @Schema(
                examples = "[30, 50]",
                description =
                        "By the week of the month that holds the window's first day; the last for all later weeks.")
        List<@NotNull @Min(1) @Max(100_000) Integer> perDay,

        @NotNull
        @Size(min = 1)
        @UniqueElements
        @Schema(examples = "[\"MONDAY\", \"TUESDAY\"]", description = "Working days.")
        List<@NotNull DayOfWeek> days,

        @NotNull Grouping per) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** How many on a day of a window. */
    int daily(LocalDate window) {
        LocalDate monday = window.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int week = (monday.getDayOfMonth() - 1) / DAYS_OF_A_WEEK;
        return perDay.get(Math.min(week, perDay.size() - 1));
    }

    /** The most of any week. */
    public long mostOfAWeek() {
        return (long) perDay.stream().mapToInt(Integer::intValue).max().orElse(0) * days.size();
    }

    /** The working days of a window. */
    public List<LocalDate> workingDays(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .toList();
    }
}
