package dev.ringback.call.callrecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.call.outcome.Disposition;
import dev.ringback.call.outcome.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call record as it is shown. It never holds a telephone number. */
@Schema(
        name = "CallRecord",
        description = "One dial attempt and what became of it.",
        requiredProperties = {
            "id",
            "attemptId",
            "taskId",
            "agentId",
            "customerId",
            "programId",
            "purpose",
            "direction",
            "dialledAt",
            "startedAt",
            "endedAt",
            "outcome",
            "answers",
            "connected",
            "effective",
            "successful",
            "definitionVersion",
            "createdAt"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallRecordView(
        UUID id,

        @Schema(description = "The dial attempt of the grant; unique over all call records.")
        UUID attemptId,

        UUID taskId,
        @Schema(examples = "A01") String agentId,

        @Schema(examples = "STORE-7", description = "The unit the agent called for.") @Nullable
        String orgUnitId,

        @Schema(description = "Reference of the customer.") UUID customerId,
        @Schema(examples = "deal-callback") String programId,
        @Schema(examples = "DEAL") String purpose,
        @Schema(examples = "furniture") @Nullable String business,
        @Schema(examples = "OUTBOUND") CallRecord.Direction direction,
        Instant dialledAt,
        Instant startedAt,
        Instant endedAt,
        Outcome outcome,
        @Nullable Disposition disposition,
        List<Answer> answers,
        @Nullable String notes,
        @Nullable Instant appointmentAt,
        @Schema(description = "The customer was reached.") boolean connected,

        @Schema(description = "Connected, with an exchange, and the purpose of the call was expressed.")
        boolean effective,

        @Schema(description = "Effective, and every question was answered.")
        boolean successful,

        @Schema(examples = "1", description = "Version of the definition of connected, effective and successful.")
        int definitionVersion,

        Instant createdAt) {

    static CallRecordView of(CallRecord call) {
        return new CallRecordView(
                call.id(),
                call.dial().attemptId(),
                call.dial().taskId(),
                call.dial().agentId(),
                call.orgUnitId(),
                call.dial().customerId(),
                call.dial().programId(),
                call.dial().purpose(),
                call.dial().business(),
                call.direction(),
                call.dial().dialledAt(),
                call.startedAt(),
                call.endedAt(),
                call.outcome(),
                call.disposition(),
                call.answers(),
                call.notes(),
                call.appointmentAt(),
                call.counts().connected(),
                call.counts().effective(),
                call.counts().successful(),
                call.counts().definitionVersion(),
                call.createdAt());
    }
}
