package dev.ringback.task.progress;

import dev.ringback.task.period.Period;
import dev.ringback.task.program.Targets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Customers called back against the numbers of a program, by week and month (TASK-3, A-2, A-30).
 *
 * @param weeks those whose Monday lies in the period
 * @param months those whose every Monday lies in the period
 */
@Schema(
        description =
                "Customers called back, effectively or better, against the numbers of the program (TASK-3). A week belongs to the month of its"
                        + " Monday.")
public record CustomerTarget(
        @Schema(required = true, description = "Weeks whose Monday lies in the period.")
        List<Week> weeks,

        @Schema(required = true, description = "Months whose every Monday lies in the period.")
        List<Month> months) {

    /**
     * A week, Monday to Sunday.
     *
     * @param due distinct customers whose callback was due
     * @param excused of them, those whom protection barred or who were unreachable
     * @param reached distinct customers called back
     */
    @Schema(name = "CustomerWeek", description = "Customers of a week, Monday to Sunday.")
    public record Week(
            @Schema(required = true, examples = "2026-04-13")
            LocalDate monday,

            @Schema(
                    required = true,
                    examples = "29",
                    description = "Distinct customers with a callback that opens in the week and was not cancelled.")
            long due,

            @Schema(
                    required = true,
                    examples = "0",
                    description = "Of due, those whom protection barred or who were unreachable.")
            long excused,

            @Schema(required = true, examples = "29", description = "Distinct customers called back in the week.")
            long reached,

            @Schema(examples = "30", description = "Absent without such a number.") @Nullable
            Integer required,

            @Schema(description = "Absent without such a number.") @Nullable
            Standing standing) {}

    /** A month: the sum of its weeks. */
    @Schema(name = "CustomerMonth", description = "Customers of the weeks whose Monday lies in a month.")
    public record Month(
            @Schema(required = true, examples = "2026-04") String month,
            @Schema(required = true, examples = "130") long due,
            @Schema(required = true, examples = "0") long excused,

            @Schema(required = true, examples = "130", description = "The sum over its weeks.")
            long reached,

            @Schema(examples = "120", description = "Absent without such a number.") @Nullable
            Integer required,

            @Schema(description = "Absent without such a number.") @Nullable
            Standing standing,

            @Schema(
                    required = true,
                    description = "Whether each of its weeks and the month itself are met, waived, or had nothing due.")
            boolean met) {}

    /**
     * Counted customers of a week.
     *
     * @param due not cancelled
     * @param excused of them, barred or unreachable
     */
    record Counted(long due, long excused, long reached) {
        static final Counted NONE = new Counted(0, 0, 0);
    }

    /**
     * Something that was waived.
     *
     * @param startsOn the Monday of a week, or the first of a month
     */
    record Waived(WaiverGrain grain, LocalDate startsOn) {}

    private static final Set<Standing> GOOD =
            Set.of(Standing.MET, Standing.EXCEEDED, Standing.NOTHING_DUE, Standing.WAIVED);

    /** The days whose callbacks have to be counted for a period: its weeks go on to their Sunday. Null when no Monday lies in it. */
    static @Nullable Period counted(Period period) {
        LocalDate first = period.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate last = period.to().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return last.isBefore(first) ? null : new Period(first, last.plusDays(6));
    }

    /** Holds counted weeks, by their Monday, against the numbers. */
    static CustomerTarget of(
            Targets targets, Period period, Map<LocalDate, Counted> counted, Set<Waived> waived, LocalDate today) {
        List<Week> weeks = new ArrayList<>();
        Period days = counted(period);
        for (LocalDate monday = days == null ? period.to().plusDays(1) : days.from();
                !monday.isAfter(period.to());
                monday = monday.plusWeeks(1)) {
            Counted week = counted.getOrDefault(monday, Counted.NONE);
            Integer required = targets.perWeek();
            boolean over = monday.plusDays(6).isBefore(today);
            boolean passes = waived.contains(new Waived(WaiverGrain.WEEK, monday));
            weeks.add(new Week(
                    monday,
                    week.due(),
                    week.excused(),
                    week.reached(),
                    required,
                    standing(required, week, over, passes)));
        }
        return new CustomerTarget(weeks, months(targets, period, weeks, waived, today));
    }

    private static List<Month> months(
            Targets targets, Period period, List<Week> weeks, Set<Waived> waived, LocalDate today) {
        List<Month> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(period.from());
                !month.isAfter(YearMonth.from(period.to()));
                month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            if (period.holds(first) && period.holds(last)) {
                YearMonth wanted = month;
                List<Week> its = weeks.stream()
                        .filter(week -> YearMonth.from(week.monday()).equals(wanted))
                        .toList();
                boolean passes = waived.contains(new Waived(WaiverGrain.MONTH, month.atDay(1)));
                months.add(month(targets, month, its, passes, last.plusDays(6).isBefore(today)));
            }
        }
        return months;
    }

    private static Month month(Targets targets, YearMonth month, List<Week> weeks, boolean passes, boolean over) {
        Counted sum = new Counted(
                weeks.stream().mapToLong(Week::due).sum(),
                weeks.stream().mapToLong(Week::excused).sum(),
                weeks.stream().mapToLong(Week::reached).sum());
        Integer required = targets.perMonth();
        Standing standing = standing(required, sum, over, passes);
        boolean met = (standing == null || GOOD.contains(standing))
                && weeks.stream().map(Week::standing).allMatch(each -> each == null || GOOD.contains(each));
        return new Month(month.toString(), sum.due(), sum.excused(), sum.reached(), required, standing, met);
    }

    private static @Nullable Standing standing(
            @Nullable Integer required, Counted counted, boolean over, boolean waived) {
        if (required == null) {
            return null;
        }
        if (counted.reached() >= required) {
            return Standing.MET;
        }
        if (waived) {
            return Standing.WAIVED;
        }
        if (!over) {
            return Standing.OPEN;
        }
        return counted.due() == counted.excused() && counted.reached() == 0 ? Standing.NOTHING_DUE : Standing.NOT_MET;
    }
}
