package dev.ringback.task.program;

import dev.ringback.platform.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Before a day that the fact names: a reminder of a visit, of maintenance, of a renewal (TASK-20), the confirmation of an invitation (TASK-25).
 *
 * @param date the field that names the day
 * @param fromDays how many days before it the first is
 * @param toDays how many days before it the last is; 0 for the day itself
 */
@Schema(
        name = "Before",
        description = "Before a day that the fact names. A fact that does not name it is not called back.")
public record Before(
        @NotNull
        @Pattern(regexp = FactSchedule.FIELD)
        @Schema(examples = "renewalOn", description = "The field of the fact that names the day.")
        String date,

        @NotNull @Min(0) @Max(366) @Schema(examples = "30", description = "How many days before it the first day is.")
        Integer fromDays,

        @NotNull
        @Min(0)
        @Max(366)
        @Schema(examples = "1", description = "How many days before it the last day is; 0 is the day itself.")
        Integer toDays)
        implements FactSchedule {

    @Override
    public boolean inOrder() {
        return fromDays >= toDays;
    }

    @Override
    public String misplaced() {
        return "schedule.toDays";
    }

    @Override
    public List<Violation> faults(PlannedKind kind) {
        return FactSchedule.fault("date", date, kind);
    }

    @Override
    public List<CallWindow> windows(CallbackSubject subject, Moment moment) {
        LocalDate day = FactSchedule.day(subject, date, moment);
        return day == null
                ? List.of()
                : List.of(new CallWindow(day.minusDays(fromDays), day.minusDays(toDays), 1, null, day));
    }
}
