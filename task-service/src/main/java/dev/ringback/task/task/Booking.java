package dev.ringback.task.task;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time agreed with a customer (CALL-10).
 *
 * @param at the time
 * @param on its business date
 * @param lastsUntil first instant after that date: a task due before is due then
 * @param agentId who keeps it; null for who owns the task, else dialled it last
 * @param fallbackMinutes after how many minutes anybody of the unit may; what the program says, else the configuration, when null
 * @param reason why, numbers masked, or null when an outcome says it
 * @param bookedBy who agreed it
 */
public record Booking(
        UUID id,
        UUID taskId,
        Instant at,
        LocalDate on,
        Instant lastsUntil,
        @Nullable String agentId,
        @Nullable Integer fallbackMinutes,
        @Nullable String reason,
        String bookedBy,
        Instant bookedAt) {

    /** How many days beyond a task's due date a time agreed with the customer is kept. */
    public static final int LONGEST_DAYS = 30;

    /** Whether a task due on this date is kept open for it. */
    public boolean within(LocalDate dueOn) {
        return !on.isAfter(dueOn.plusDays(LONGEST_DAYS));
    }

    /** A booking as of now. */
    static Booking of(
            BusinessClock clock,
            UUID taskId,
            Instant at,
            @Nullable String agentId,
            @Nullable Integer fallbackMinutes,
            @Nullable String reason,
            String bookedBy) {
        LocalDate on = clock.dateOf(at);
        return new Booking(
                Ids.next(),
                taskId,
                at,
                on,
                clock.startOf(on.plusDays(1)),
                agentId,
                fallbackMinutes,
                reason,
                bookedBy,
                clock.now());
    }
}
