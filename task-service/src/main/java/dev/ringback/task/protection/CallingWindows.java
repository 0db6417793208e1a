package dev.ringback.task.protection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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

/**
 * The hours at which customers may be called (TASK-13), in business time, to the second.
 *
 * @param rule the rule behind them
 * @param slots the open hours of the week; outside all of them no call is allowed
 */
public record CallingWindows(
        @NotBlank @Size(max = 20) String rule,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Slot> slots) {

    private static final int DAYS_SEARCHED = 7;

    /**
     * Open hours of some weekdays.
     *
     * @param days the days
     * @param from first open second
     * @param to last open second: at 11:30:00 a call is allowed, at 11:30:01 no more
     */
    public record Slot(
            @NotEmpty Set<DayOfWeek> days,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {

        /** Slots stay within a day. */
        @AssertTrue(message = "{slot.order}")
        @JsonIgnore
        @SuppressWarnings("NullAway") // validated values may be missing
        public boolean isInOrder() {
            return from == null || to == null || from.isBefore(to);
        }

        private boolean contains(LocalDateTime local) {
            LocalTime second = local.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
            return days.contains(local.getDayOfWeek()) && !second.isBefore(from) && !second.isAfter(to);
        }
    }

    /** Whether a call is allowed at {@code instant}. */
    boolean openAt(Instant instant, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return slots.stream().anyMatch(slot -> slot.contains(local));
    }

    /** The earliest open instant at or after {@code instant}. */
    Instant nextOpen(Instant instant, ZoneId zone) {
        if (openAt(instant, zone)) {
            return instant;
        }
        LocalDate today = LocalDate.ofInstant(instant, zone);
        return today.datesUntil(today.plusDays(DAYS_SEARCHED + 1L))
                .flatMap(date -> slots.stream()
                        .filter(slot -> slot.days().contains(date.getDayOfWeek()))
                        .map(slot -> date.atTime(slot.from()).atZone(zone).toInstant()))
                .filter(start -> start.isAfter(instant))
                .min(Instant::compareTo)
                .orElseThrow(() -> new IllegalStateException("windows without a slot"));
    }
}
