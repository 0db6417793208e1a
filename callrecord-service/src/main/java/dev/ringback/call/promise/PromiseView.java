package dev.ringback.call.promise;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A promise as it is shown. */
@Schema(
        name = "Promise",
        description = "What a customer was promised on a call, and whether it was kept in time.",
        requiredProperties = {"id", "kind", "callId", "agentId", "madeAt", "dueAt", "deadlineAt", "state", "late"})
record PromiseView(
        UUID id,
        PromiseKind kind,
        @Schema(description = "The call it was made on.") UUID callId,

        @Schema(description = "The issue a reply was promised to.") @Nullable
        UUID issueId,

        @Nullable UUID taskId,
        @Nullable UUID customerId,

        @Schema(examples = "A01", description = "Who made it.")
        String agentId,

        @Schema(examples = "STORE-7", description = "The unit the call was made for.") @Nullable
        String orgUnitId,

        Instant madeAt,

        @Schema(description = "The agreed or promised time.")
        Instant dueAt,

        @Schema(description = "Last instant at which it is kept in time.")
        Instant deadlineAt,

        PromiseState state,

        @Schema(description = "When the customer was called or told.") @Nullable
        Instant keptAt,

        @Schema(description = "The call that kept an appointment.") @Nullable
        UUID keptByCallId,

        @Schema(description = "It was not kept by its deadline, or is not yet.")
        boolean late) {

    static PromiseView of(Promise promise, Instant now) {
        return new PromiseView(
                promise.id(),
                promise.kind(),
                promise.callId(),
                promise.issueId(),
                promise.taskId(),
                promise.customerId(),
                promise.agentId(),
                promise.orgUnitId(),
                promise.madeAt(),
                promise.dueAt(),
                promise.deadlineAt(),
                promise.state(),
                promise.keptAt(),
                promise.keptByCallId(),
                promise.late(now));
    }
}
