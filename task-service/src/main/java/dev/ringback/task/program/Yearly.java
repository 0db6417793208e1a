package dev.ringback.task.program;

import dev.ringback.platform.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Each year on the same day: birthdays and anniversaries (TASK-20, TASK-23). 29 February is 28 February where there is none (G5).
 *
 * @param date the field that names the day; the day of the fact unless given
 * @param daysBefore how many days before it the first day is
 * @param daysAfter how many days after it the last day is
 */
@Schema(
        name = "Yearly",
        description =
                "Each year on the same day, from the year of the fact on; 29 February is 28 February where there is none. The next is planned"
                        + " when one opens.")
public record Yearly(
        @Pattern(regexp = FactSchedule.FIELD)
        @Schema(examples = "birthday", description = "The field of the fact that names the day; its own unless given.")
        @Nullable
        String date,

        @NotNull @Min(0) @Max(60) @Schema(examples = "0", description = "How many days before it the first day is.")
        Integer daysBefore,

        @NotNull @Min(0) @Max(60) @Schema(examples = "0", description = "How many days after it the last day is.")
        Integer daysAfter)
        implements FactSchedule {

    @Override
    public boolean inOrder() {
        return true;
    }

    @Override
    public boolean rolling() {
        return true;
    }

    @Override
    public List<Violation> faults(PlannedKind kind) {
        return FactSchedule.fault("date", date, kind);
    }

    @Override
    public List<CallWindow> windows(CallbackSubject subject, Moment moment) {
        LocalDate first = FactSchedule.day(subject, date, moment);
        if (first == null) {
            return List.of();
        }
        List<CallWindow> occurrences = new ArrayList<>();
        int from = Math.max(first.getYear(), moment.today().getYear() - 1);
        // One beyond the horizon at least, wherever in the year it lies.
        int until = Math.max(first.getYear(), moment.horizon().getYear() + 2);
        for (int year = from; year <= until; year++) {
            LocalDate day = first.withYear(year);
            occurrences.add(new CallWindow(
                    day.minusDays(daysBefore), day.plusDays(daysAfter), year - first.getYear() + 1, null, day));
        }
        return FactSchedule.ahead(occurrences, moment);
    }
}
