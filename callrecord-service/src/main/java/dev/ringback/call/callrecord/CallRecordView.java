package dev.ringback.call.callrecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.call.grant.DialGrant;
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
            "revision",
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

        @Schema(
                examples = "COMPLAINT_REPLY",
                description = "What the contact was, where that exempted it from the do-not-call list.")
        @Nullable
        String contactClass,

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

        @Schema(examples = "1", description = "1 as first recorded, one more with each correction.")
        int revision,

        Instant createdAt) {

    static CallRecordView of(CallRecord call) {
        DialGrant dial = call.dial();
        CallResult result = call.result();
        return new CallRecordView(
                call.id(),
                dial.attemptId(),
                dial.taskId(),
                dial.agentId(),
                call.orgUnitId(),
                dial.customerId(),
                dial.programId(),
                dial.purpose(),
                dial.business(),
                dial.contactClass(),
                call.direction(),
                dial.dialledAt(),
                call.startedAt(),
                call.endedAt(),
                result.outcome(),
                result.disposition(),
                result.answers(),
                result.notes(),
                result.appointmentAt(),
                result.counts().connected(),
                result.counts().effective(),
                result.counts().successful(),
                result.counts().definitionVersion(),
                call.revision(),
                call.createdAt());
    }
}
