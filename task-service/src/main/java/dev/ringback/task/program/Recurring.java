package dev.ringback.task.program;

import dev.ringback.platform.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Again and again while it lasts: every two days or every week (TASK-22), key accounts regularly (TASK-23), members (TASK-20). Counted from one
 * day, so that what is late does not shift the rest; months are clamped (G5).
 *
 * @param every how many units from one to the next
 * @param unit days, weeks or months
 * @param withinDays how many days later each may still be made; 0 for the same day
 * @param date the field to count from; the day of the fact unless given
 * @param until the field that names the last day on which one may open; no end unless given or where the fact does not name it
 * @param times how many at most; no limit unless given
 */
@Schema(
        name = "Recurring",
        description =
                "Again and again while it lasts, the first one interval after the fact. The next is planned when one opens.")
public record Recurring(
        @NotNull @Min(1) @Max(366) @Schema(examples = "2", description = "How many units from one to the next.")
        Integer every,

        @NotNull @Schema(examples = "DAYS") Unit unit,

        @NotNull
        @Min(0)
        @Max(366)
        @Schema(examples = "0", description = "How many days later each may be made; 0 is the same day.")
        Integer withinDays,

        @Pattern(regexp = FactSchedule.FIELD)
        @Schema(examples = "assignedOn", description = "The field of the fact to count from; its own day unless given.")
        @Nullable
        String date,

        @Pattern(regexp = FactSchedule.FIELD)
        @Schema(
                examples = "until",
                description =
                        "The field of the fact that names the last day on which one may open; no end unless given.")
        @Nullable
        String until,

        @Min(1) @Max(10_000) @Schema(examples = "5", description = "How many at most; no limit unless given.") @Nullable
        Integer times)
        implements FactSchedule {

    /** Shortest month. */
    private static final int DAYS_OF_A_MONTH = 28;

    private static final int DAYS_OF_A_WEEK = 7;

    /** In what intervals are counted. */
    @Schema(name = "RecurringUnit")
    public enum Unit {
        /** Days. */
        DAYS,
        /** Weeks. */
        WEEKS,
        /** Months, clamped to the end of the shorter one (G5). */
        MONTHS
    }

    @Override
    public boolean inOrder() {
        int shortest = switch (unit) {
            case DAYS -> every;
            case WEEKS -> every * DAYS_OF_A_WEEK;
            case MONTHS -> every * DAYS_OF_A_MONTH;
        };
        return withinDays < shortest;
    }

    @Override
    public String misplaced() {
        return "schedule.withinDays";
    }

    @Override
    public boolean rolling() {
        return true;
    }

    @Override
    public List<Violation> faults(PlannedKind kind) {
        List<Violation> faults = new ArrayList<>(FactSchedule.fault("date", date, kind));
        faults.addAll(FactSchedule.fault("until", until, kind));
        return faults;
    }

    @Override
    public List<CallWindow> windows(CallbackSubject subject, Moment moment) {
        LocalDate start = FactSchedule.day(subject, date, moment);
        if (start == null) {
            return List.of();
        }
        LocalDate last = until == null ? null : FactSchedule.day(subject, until, moment);
        List<CallWindow> occurrences = new ArrayList<>();
        for (int n = firstNear(start, moment.today()); times == null || n <= times; n++) {
            LocalDate opens = occurrence(start, n);
            if (last != null && opens.isAfter(last)) {
                break;
            }
            occurrences.add(new CallWindow(opens, opens.plusDays(withinDays), n, null, null));
            if (opens.isAfter(moment.horizon())) {
                break;
            }
        }
        return occurrences.isEmpty() ? lastOf(start, last) : FactSchedule.ahead(occurrences, moment);
    }

    private LocalDate occurrence(LocalDate start, int n) {
        long units = (long) n * every;
        return switch (unit) {
            case DAYS -> start.plusDays(units);
            case WEEKS -> start.plusWeeks(units);
            case MONTHS -> start.plusMonths(units);
        };
    }

    /** One that is over already, or the first of all. */
    private int firstNear(LocalDate start, LocalDate today) {
        ChronoUnit chrono = switch (unit) {
            case DAYS -> ChronoUnit.DAYS;
            case WEEKS -> ChronoUnit.WEEKS;
            case MONTHS -> ChronoUnit.MONTHS;
        };
        long passed = chrono.between(start, today.minusDays(withinDays)) / every;
        return (int) Math.max(1, passed - 1);
    }

    /** The last that there was before the end, which all of them are past; none when it ended before the first. */
    private List<CallWindow> lastOf(LocalDate start, @Nullable LocalDate last) {
        int n = times == null ? Integer.MAX_VALUE : times;
        if (last != null) {
            n = Math.min(n, firstNear(start, last.plusDays(withinDays)) + 2);
            while (n > 0 && occurrence(start, n).isAfter(last)) {
                n--;
            }
        }
        LocalDate opens = occurrence(start, n);
        return n < 1 ? List.of() : List.of(new CallWindow(opens, opens.plusDays(withinDays), n, null, null));
    }
}
