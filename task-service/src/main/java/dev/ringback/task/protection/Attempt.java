package dev.ringback.task.protection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dial of a telephone number, whatever came of it: caps count dials, not conversations.
 *
 * @param at when it was dialled
 * @param business what it was about, or null when that is not known; such a dial counts for the caps on number and customer, not for those on
 *     a business
 * @param taskId the task it was made for, or null when that is not known; the second dial of a task (TASK-14) is not another callback, so
 *     the first sets it no same-business gap
 * @param customerId who was called, merged customers as the one who stands for them; or null when that is not known, as in histories written
 *     before dials named their customers: such a dial counts for every customer of the number
 */
public record Attempt(
        Instant at,
        @Nullable String business,
        @Nullable UUID taskId,
        @Nullable UUID customerId) {}
