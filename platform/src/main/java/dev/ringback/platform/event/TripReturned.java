package dev.ringback.platform.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A salesperson came back from a trip; the customers visited are called back the day after (TASK-5).
 *
 * @param salespersonId agent id of the traveller
 * @param returnedOn local date
 * @param visits number of visit records
 * @param ownerAgentId the agent who is to call back
 */
public record TripReturned(
        UUID tripId,
        String source,
        String externalId,
        String salespersonId,
        LocalDate returnedOn,
        int visits,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId)
        implements DomainEvent {}
