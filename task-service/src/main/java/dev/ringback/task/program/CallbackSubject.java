package dev.ringback.task.program;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A business object as planning sees it, whether it is stored or only asked about.
 *
 * @param id what is called back
 * @param externalId its id in the system it came from
 * @param ownerAgentId the agent who is to call back
 * @param excludedAgentId who must never make the call
 * @param happenedOn local date of what gives rise to the callback; null while it has not happened
 * @param cancelled whether it came to nothing
 * @param project the days of a project, null for every other kind
 */
public record CallbackSubject(
        UUID id,
        UUID customerId,
        String business,
        String externalId,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId,
        @Nullable String excludedAgentId,
        @Nullable LocalDate happenedOn,
        boolean cancelled,
        @Nullable ProjectDates project) {}
