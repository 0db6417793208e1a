package dev.ringback.complaint.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where complaints of a cause go, and how their customers are asked afterwards.
 *
 * @param version 1 as shipped, and one more with each change
 * @param departmentId the unit that handles them
 * @param followUpDays local days after the resolution within which the customer is asked (CMPL-6)
 * @param followUpAgentId who asks, unless the complaint is about him
 * @param officerAgentId who handles them, unless one is about him or he left
 * @param inForceFrom since when
 */
public record RoutingRule(
        CauseClass causeClass,
        int version,
        String departmentId,
        int followUpDays,
        @Nullable String followUpAgentId,
        @Nullable String officerAgentId,
        Instant inForceFrom,
        String changedBy) {}
