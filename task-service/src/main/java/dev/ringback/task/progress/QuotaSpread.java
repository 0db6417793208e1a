package dev.ringback.task.progress;

import dev.ringback.task.period.Period;
import dev.ringback.task.sample.Quota;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Successful callbacks day by day and week by week against a quota (TASK-8).
 *
 * @param even whether no working day that is over stayed below its number; null while none is over
 * @param underDays the working days that did
 */
@Schema(description = "Successful callbacks by day and week against the quota (TASK-8).")
public record QuotaSpread(
        @Schema(
                examples = "false",
                description =
                        "Whether no working day that is over stayed below its number; absent while none is over. It may be false although the"
                                + " week came to its number.")
        @Nullable
        Boolean even,

        @Schema(
                required = true,
                examples = "[\"2026-03-10\"]",
                description = "Working days that are over and stayed below their number.")
        List<LocalDate> underDays,

        @Schema(required = true, description = "Working days of the period, and other days with successful callbacks.")
        List<Day> days,

        @Schema(required = true, description = "Weeks that touch the period, counted from its first to its last day.")
        List<Week> weeks) {

    /**
     * A day.
     *
     * @param target its number; null on a day that is no working day
     * @param under whether it is over and below its number
     */
    @Schema(name = "QuotaDay", description = "Successful callbacks of a day.")
    public record Day(
            @Schema(required = true, examples = "2026-03-10")
            LocalDate day,

            @Schema(examples = "50", description = "Absent on a day that is no working day.") @Nullable
            Integer target,

            @Schema(required = true, examples = "20") long successful,

            @Schema(required = true, description = "Whether it is over and stayed below its number.")
            boolean under) {}

    /**
     * A week, or the part of it that lies in the period.
     *
     * @param monday its first day
     * @param rotationWeek which week of its Monday's month it is, from 1
     * @param whole whether all of it lies in the period; only then it is held against its number
     */
    @Schema(name = "QuotaWeek", description = "Successful callbacks of a week, or of the part of it in the period.")
    public record Week(
            @Schema(required = true, examples = "2026-03-09")
            LocalDate monday,

            @Schema(required = true, examples = "2", description = "Which week of its Monday's month, from 1.")
            int rotationWeek,

            @Schema(examples = "SMALL", description = "Whose turn it is; absent without turns.") @Nullable
            String turn,

            @Schema(required = true, examples = "250") int min,

            @Schema(examples = "300", description = "Absent for no limit.") @Nullable
            Integer max,

            @Schema(required = true, examples = "250") long successful,

            @Schema(description = "Absent for a week that lies only partly in the period.") @Nullable
            Standing standing) {}

    /**
     * Holds successful callbacks against a quota.
     *
     * @param orgUnitId whose they are, or null for all units together
     * @param successful by local day of the call
     */
    static QuotaSpread of(
            Quota quota, Period period, @Nullable String orgUnitId, Map<LocalDate, Long> successful, LocalDate today) {
        TreeSet<LocalDate> working = new TreeSet<>(quota.workingDays(period.from(), period.to()));
        working.removeIf(day -> !quota.onTurn(orgUnitId, day));
        TreeSet<LocalDate> shown = new TreeSet<>(working);
        successful.keySet().stream().filter(period::holds).forEach(shown::add);
        List<Day> days = shown.stream()
                .map(day -> day(quota, day, working.contains(day), successful.getOrDefault(day, 0L), today))
                .toList();
        List<LocalDate> under = days.stream().filter(Day::under).map(Day::day).toList();
        boolean judged = working.stream().anyMatch(day -> day.isBefore(today));
        return new QuotaSpread(
                judged ? under.isEmpty() : null, under, days, weeks(quota, period, orgUnitId, successful, today));
    }

    /** What the working days of a period ask for together. */
    static int target(Quota quota, Period period, @Nullable String orgUnitId) {
        return quota.workingDays(period.from(), period.to()).stream()
                .filter(day -> quota.onTurn(orgUnitId, day))
                .mapToInt(quota::daily)
                .sum();
    }

    private static Day day(Quota quota, LocalDate day, boolean works, long successful, LocalDate today) {
        int number = quota.daily(day);
        return new Day(day, works ? number : null, successful, works && day.isBefore(today) && successful < number);
    }

    private static List<Week> weeks(
            Quota quota, Period period, @Nullable String orgUnitId, Map<LocalDate, Long> successful, LocalDate today) {
        List<Week> weeks = new ArrayList<>();
        LocalDate monday = period.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(period.to()); monday = monday.plusWeeks(1)) {
            if (!quota.onTurn(orgUnitId, monday)) {
                continue;
            }
            Period week = Period.weekOf(monday);
            boolean whole = period.holds(week.from()) && period.holds(week.to());
            long reached = successful.entrySet().stream()
                    .filter(day -> week.holds(day.getKey()) && period.holds(day.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            Quota.WeekRange range = quota.weekly(monday);
            weeks.add(new Week(
                    monday,
                    Quota.rotationWeek(monday),
                    quota.turnAt(monday),
                    range.min(),
                    range.max(),
                    reached,
                    whole ? standing(range, reached, week.to().isBefore(today)) : null));
        }
        return weeks;
    }

    private static Standing standing(Quota.WeekRange range, long reached, boolean over) {
        Integer max = range.max();
        if (reached >= range.min()) {
            return max != null && reached > max ? Standing.EXCEEDED : Standing.MET;
        }
        return over ? Standing.NOT_MET : Standing.OPEN;
    }
}
