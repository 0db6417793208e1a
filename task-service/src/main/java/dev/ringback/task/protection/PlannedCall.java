package dev.ringback.task.protection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that is asked about before it is made.
 *
 * @param business what it is about, or null when that is not known
 * @param taskId the task it is made for, or null for none: the dials of one task are one callback (TASK-14), and a same-business gap lies
 *     between callbacks (TASK-16)
 * @param contactClass how the do-not-call list reads it (CMPL-4)
 */
public record PlannedCall(
        @Nullable String business, @Nullable UUID taskId, ContactClass contactClass) {}
