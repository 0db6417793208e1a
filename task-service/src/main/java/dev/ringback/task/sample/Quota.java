package dev.ringback.task.sample;

import dev.ringback.task.input.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * How many are called back on a day, evenly over the working days of the window (TASK-8). It counts successful callbacks: one that ends without
 * success leaves its place to another while the window lasts.
 *
 * @param perDay by the week of the month that holds the window's first day, as its Monday counts; the last for all later weeks
 * @param days working days
 * @param per whose quota it is
 * @param perWeek what a week is to come to, by the week of the month as {@code perDay}; null for as much as its days
 * @param turns org units that are called back in turns, a week each; null for all of them every week
 */
@Schema(
        description =
                "How many are called back on a day, spread evenly over the working days of the window. It counts successful callbacks: one that"
                        + " ends without success leaves its place of the day to another while the window lasts.")
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

        @NotNull Grouping per,

        @Size(min = 1, max = 5)
        @Schema(
                examples = "[{\"min\": 150, \"max\": 180}, {\"min\": 250, \"max\": 300}]",
                description =
                        "What a week is to come to, by the week of the month as perDay: progress is held against it. As much as its days unless"
                                + " given.")
        @Nullable
        List<@NotNull @Valid WeekRange> perWeek,

        @Size(min = 1, max = 10)
        @Schema(
                description =
                        "Org units that are called back in turns, a week each from the first of the month on, for example large and small stores."
                                + " Units in none of them are called back every week; so are all unless given.")
        @Nullable
        List<@NotNull @Valid Turn> turns) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** A quota of days alone. */
    public Quota(List<Integer> perDay, List<DayOfWeek> days, Grouping per) {
        this(perDay, days, per, null, null);
    }

    /**
     * What a week is to come to.
     *
     * @param min successful callbacks, at least
     * @param max at most, or null for no limit
     */
    @Schema(name = "WeekRange", description = "Successful callbacks of a week, both ends included.")
    public record WeekRange(
            @NotNull @Min(1) @Max(1_000_000) @Schema(examples = "150")
            Integer min,

            @Min(1) @Max(1_000_000) @Schema(examples = "180") @Nullable
            Integer max) {}

    /**
     * Org units whose turn comes together.
     *
     * @param name what they are called
     * @param perMonth successfully called persons a month that each of them needs at least, or null
     */
    @Schema(name = "Turn", description = "Org units that are called back in the same weeks.")
    public record Turn(
            @NotNull @Identifier @Schema(examples = "SMALL") String name,

            @NotNull @Size(min = 1, max = 1000) @UniqueElements @Schema(examples = "[\"STORE-3\", \"STORE-4\"]")
            List<@NotNull @Identifier String> orgUnitIds,

            @Min(1)
            @Max(100_000)
            @Schema(
                    examples = "15",
                    description = "Persons called back successfully a month that each unit needs at least.")
            @Nullable
            Integer perMonth) {}

    /** What is wrong with it: the path of the field within it, and why. */
    public List<Selection.Fault> faults() {
        List<Selection.Fault> faults = new ArrayList<>();
        List<WeekRange> weeks = perWeek == null ? List.of() : perWeek;
        for (int i = 0; i < weeks.size(); i++) {
            Integer max = weeks.get(i).max();
            if (max != null && max < weeks.get(i).min()) {
                faults.add(new Selection.Fault("perWeek[" + i + "].max", "ORDER", "must not be less than min"));
            }
        }
        Set<String> units = new HashSet<>();
        Set<String> names = new HashSet<>();
        List<Turn> all = turns == null ? List.of() : turns;
        for (int i = 0; i < all.size(); i++) {
            if (!names.add(all.get(i).name())) {
                faults.add(new Selection.Fault("turns[" + i + "].name", "DUPLICATE", "another turn has this name"));
            }
            for (int j = 0; j < all.get(i).orgUnitIds().size(); j++) {
                if (!units.add(all.get(i).orgUnitIds().get(j))) {
                    faults.add(new Selection.Fault(
                            "turns[" + i + "].orgUnitIds[" + j + "]", "OVERLAP", "the unit has another turn"));
                }
            }
        }
        return faults;
    }

    /** How many on a day of a window. */
    public int daily(LocalDate window) {
        return perDay.get(Math.min(rotationWeek(window) - 1, perDay.size() - 1));
    }

    /** Which week of the month of its Monday holds a day, from 1. */
    public static int rotationWeek(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return (monday.getDayOfMonth() - 1) / DAYS_OF_A_WEEK + 1;
    }

    /** What the week that holds a day is to come to. */
    public WeekRange weekly(LocalDate day) {
        if (perWeek != null) {
            return perWeek.get(Math.min(rotationWeek(day) - 1, perWeek.size() - 1));
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new WeekRange(
                daily(day)
                        * workingDays(monday, monday.plusDays(DAYS_OF_A_WEEK - 1L))
                                .size(),
                null);
    }

    /** The turn a unit belongs to; empty for one that is called back every week. */
    public Optional<Turn> turnOf(@Nullable String orgUnitId) {
        return (turns == null ? List.<Turn>of() : turns)
                .stream()
                        .filter(turn -> orgUnitId != null && turn.orgUnitIds().contains(orgUnitId))
                        .findFirst();
    }

    /** The name of the turn of the week that holds a day; null without turns. */
    public @Nullable String turnAt(LocalDate day) {
        return turns == null
                ? null
                : turns.get((rotationWeek(day) - 1) % turns.size()).name();
    }

    /** Whether a unit is called back in the week that holds a day. */
    public boolean onTurn(@Nullable String orgUnitId, LocalDate day) {
        return turns == null
                || turnOf(orgUnitId)
                        .map(turn -> turn.name().equals(turnAt(day)))
                        .orElse(true);
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
