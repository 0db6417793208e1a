package dev.ringback.task.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One task to be closed.
 *
 * @param taskId the task; the caller holds the lock of its ready or lease row
 * @param reason why
 * @param barredBy the protection rule when it is barred, else null
 */
public record Closing(
        UUID taskId, CloseReason reason, @Nullable String barredBy) {}
