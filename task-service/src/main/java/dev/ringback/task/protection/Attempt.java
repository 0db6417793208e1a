package dev.ringback.task.protection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dial of a telephone number, whatever came of it: caps count dials, not conversations.
 *
 * @param at when it was dialled
 * @param business what it was about, or null when that is not known; such a dial counts for the caps, not for a same-business gap
 * @param taskId the task it was made for, or null when that is not known; the second dial of a task (TASK-14) is not another callback, so
 *     the first sets it no same-business gap
 */
public record Attempt(
        Instant at, @Nullable String business, @Nullable UUID taskId) {}
