package dev.ringback.platform.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project came in, or its progress was told (TASK-6, TASK-7); the whole state each time. Days are local dates.
 *
 * @param customerId whose project it is
 * @param business what is built
 * @param startsOn first day of the work
 * @param plannedEndOn last day as planned
 * @param completedOn actual completion; absent while it is in progress
 * @param warrantyIssuedOn when the warranty was issued
 * @param warrantyUntil last day of the warranty
 * @param feedbackFormOn when the customer's feedback form came back
 * @param ownerAgentId the agent who is to call back
 */
public record ProjectChanged(
        UUID projectId,
        String source,
        String externalId,
        UUID customerId,
        String business,
        LocalDate startsOn,
        LocalDate plannedEndOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate warrantyIssuedOn,
        @Nullable LocalDate warrantyUntil,
        @Nullable LocalDate feedbackFormOn,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId)
        implements DomainEvent {}
