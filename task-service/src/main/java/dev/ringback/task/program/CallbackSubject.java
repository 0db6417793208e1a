package dev.ringback.task.program;

import dev.ringback.task.sample.Candidate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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
 * @param name what its sources call it, source included; lots are drawn by it
 * @param value yuan, or null when it has none
 * @param happenedAt the instant of what gives rise to the callback; null where only its date is told
 * @param attributes the fields of its kind that programs may speak of, in their textual form
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
        @Nullable ProjectDates project,
        String name,
        @Nullable BigDecimal value,
        @Nullable Instant happenedAt,
        Map<String, String> attributes) {

    /** Copies. */
    public CallbackSubject {
        attributes = Map.copyOf(attributes);
    }

    /** As a sample is drawn of it, not called yet. */
    Candidate candidate() {
        return Candidate.open(id, name, orgUnitId, value);
    }
}
