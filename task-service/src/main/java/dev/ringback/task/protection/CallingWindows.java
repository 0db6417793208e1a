package dev.ringback.task.protection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The hours at which customers may be called (TASK-13), in the customer's own time zone, or business time for a customer without one; to the
 * second.
 *
 * @param rule the rule behind them
 * @param soft whether they are preferred only: a soft window bars nothing, but a contact check tells whether it is open
 * @param slots the open hours of the week; outside all of them no call is allowed
 * @param holidays dates on which no call is made
 * @param makeUpDays dates that count as another day of the week
 */
@SoundWindows
public record CallingWindows(
        @NotBlank @Size(max = 20) String rule,

        @Schema(
                defaultValue = "false",
                description = "Preferred only: bars nothing, and a contact check tells whether it is open.")
        Boolean soft,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid Slot> slots,

        @Size(max = 400)
        @Schema(
                examples = "[\"2026-10-01\"]",
                description = "Dates on which no call is made; no date twice, and none that is a make-up day.")
        List<@NotNull LocalDate> holidays,

        @Size(max = 400) @Schema(description = "Dates that count as another day of the week; no date twice.")
        List<@NotNull @Valid MakeUpDay> makeUpDays) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** Hours, not soft, without holidays and make-up days unless given. */
    @SuppressWarnings("NullAway") // what is left out of a document is null until here
    public CallingWindows {
        soft = soft != null && soft;
        holidays = holidays == null ? List.of() : holidays;
        makeUpDays = makeUpDays == null ? List.of() : makeUpDays;
    }

    /** Hours that repeat weekly, and bar. */
    public static CallingWindows weekly(String rule, List<Slot> slots) {
        return new CallingWindows(rule, false, slots, List.of(), List.of());
    }

    /**
     * Open hours of some weekdays.
     *
     * @param days the days
     * @param from first open second
     * @param to last open second: at 11:30:00 a call is allowed, at 11:30:01 no more
     */
    public record Slot(
            @NotEmpty Set<@NotNull DayOfWeek> days,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {

        private boolean contains(DayOfWeek day, LocalTime time) {
            LocalTime second = time.truncatedTo(ChronoUnit.SECONDS);
            return days.contains(day) && !second.isBefore(from) && !second.isAfter(to);
        }
    }

    /**
     * A date that counts as another day of the week (调休).
     *
     * @param date the date
     * @param countsAs the day whose slots are open on it
     */
    public record MakeUpDay(
            @NotNull @Schema(examples = "2026-10-10") LocalDate date,
            @NotNull DayOfWeek countsAs) {}

    /** Whether they bar at all. */
    @JsonIgnore
    boolean barring() {
        return !soft;
    }

    /** The same holidays and make-up days around other slots. */
    CallingWindows around(List<Slot> otherSlots) {
        return new CallingWindows(rule, soft, otherSlots, holidays, makeUpDays);
    }

    /** Whether a call is allowed at {@code instant}. */
    boolean openAt(Instant instant, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        @Nullable DayOfWeek day = dayOf(local.toLocalDate());
        return day != null && slots.stream().anyMatch(slot -> slot.contains(day, local.toLocalTime()));
    }

    /** The earliest open instant at or after {@code instant}, or null when holidays leave none. */
    @Nullable
    Instant nextOpen(Instant instant, ZoneId zone) {
        if (openAt(instant, zone)) {
            return instant;
        }
        LocalDate today = LocalDate.ofInstant(instant, zone);
        return today.datesUntil(regularFrom(today).plusDays(DAYS_OF_A_WEEK + 1L))
                .flatMap(date -> starts(date, zone))
                .filter(start -> start.isAfter(instant) && openAt(start, zone))
                .findFirst()
                .orElse(null);
    }

    /** The first date from {@code from} on after which every week is like the next. */
    LocalDate regularFrom(LocalDate from) {
        return Stream.concat(holidays.stream(), makeUpDays.stream().map(MakeUpDay::date))
                .map(date -> date.plusDays(1))
                .reduce(from, (one, other) -> one.isAfter(other) ? one : other);
    }

    private Stream<Instant> starts(LocalDate date, ZoneId zone) {
        @Nullable DayOfWeek day = dayOf(date);
        return slots.stream()
                .filter(slot -> day != null && slot.days().contains(day))
                .map(slot -> date.atTime(slot.from()).atZone(zone).toInstant())
                .sorted();
    }

    /** The day of the week a date counts as, or null for a holiday. */
    private @Nullable DayOfWeek dayOf(LocalDate date) {
        if (holidays.contains(date)) {
            return null;
        }
        return makeUpDays.stream()
                .filter(made -> made.date().equals(date))
                .map(MakeUpDay::countsAs)
                .findFirst()
                .orElse(date.getDayOfWeek());
    }
}
