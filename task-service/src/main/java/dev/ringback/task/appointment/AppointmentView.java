package dev.ringback.task.appointment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An appointment as it is shown. */
@Schema(description = "A time agreed with the customer of a task.")
public record AppointmentView(
        UUID id,
        UUID taskId,
        @Schema(examples = "deal-callback") String programId,
        UUID customerId,

        @Schema(description = "From then on only its agent may claim the task.")
        Instant at,

        @Schema(description = "From then on anybody of the unit may.")
        Instant fallbackAt,

        @Schema(examples = "A01", description = "Who keeps it.")
        String agentId,

        @Schema(examples = "SITE-1") @Nullable String orgUnitId,

        @Schema(description = "Absent when the outcome of a call says it.") @Nullable
        String reason,

        @Schema(examples = "A01", description = "Who booked it.")
        String bookedBy,

        Instant bookedAt,
        AppointmentState state) {}
