package dev.ringback.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task ended.
 *
 * @param reason COMPLETED, UNREACHABLE, INCOMPLETE, WRONG_NUMBER, REFUSED, DO_NOT_CALL, BARRED, EXPIRED or CANCELLED
 * @param barredBy the protection rule when the reason is BARRED, e.g. TASK-15
 */
public record TaskClosed(
        UUID taskId,
        String programId,
        String purpose,
        UUID customerId,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId,
        LocalDate opensOn,
        LocalDate dueOn,
        String reason,
        @Nullable String barredBy,
        Instant closedAt)
        implements DomainEvent {}
