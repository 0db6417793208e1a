package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time a complaint is given is about to pass, or has (CMPL-2, CMPL-7).
 *
 * @param target REPLY, UPDATE, SOLUTION or HAND_OVER
 * @param stage WARNING, BREACH or ESCALATION
 * @param step 1 and up along the chain; 0 for a warning or a breach
 * @param level NORMAL, PROVINCIAL, MEDIA or LEGAL
 * @param departmentId who has the complaint
 * @param officerAgentId who handles it there
 * @param toUnitId the unit it is told to beside the department, for a step of the chain
 * @param dueAt the due time; what is done at this very instant is in time
 * @param toldAt when it was found
 */
public record ComplaintEscalated(
        UUID complaintId,
        int round,
        String target,
        String stage,
        int step,
        String level,
        String departmentId,
        @Nullable String officerAgentId,
        @Nullable String toUnitId,
        Instant dueAt,
        Instant toldAt)
        implements DomainEvent {}
