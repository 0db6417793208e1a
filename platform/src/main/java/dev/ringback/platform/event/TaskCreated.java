package dev.ringback.platform.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A callback task exists.
 *
 * @param purpose DEAL or TECHNICAL_ENQUIRY (TASK-1)
 * @param rule the rule the program implements, e.g. TASK-2
 * @param subjectKind ORDER or ENQUIRY
 * @param opensOn first local date on which the callback counts
 * @param dueOn last local date on which the callback counts
 */
public record TaskCreated(
        UUID taskId,
        String programId,
        int programVersion,
        String purpose,
        String rule,
        String business,
        UUID customerId,
        String subjectKind,
        UUID subjectId,
        LocalDate opensOn,
        LocalDate dueOn,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId)
        implements DomainEvent {}
