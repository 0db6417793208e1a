package dev.ringback.platform.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A callback task exists.
 *
 * @param purpose DEAL, TECHNICAL_ENQUIRY, DATA_VERIFICATION, TRIP_VERIFICATION, COMPLAINT_FOLLOW_UP, COMPLAINT_REPLY or
 *     APOLOGY (TASK-1)
 * @param rule the rule the program implements, e.g. TASK-2
 * @param subjectKind ORDER, ENQUIRY, CUSTOMER, TRIP_VISIT or COMPLAINT
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
