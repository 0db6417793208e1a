package dev.ringback.call.callrecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.outcome.Direction;
import dev.ringback.call.outcome.Disposition;
import dev.ringback.call.outcome.Outcome;
import dev.ringback.call.session.ScriptTrace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call record as it is shown. It never holds a telephone number. */
@Schema(
        name = "CallRecord",
        description =
                "One dial attempt and what became of it, or a call of another system, which has no attempt, task, program and"
                        + " purpose, and often no customer.",
        requiredProperties = {
            "id",
            "agentId",
            "direction",
            "imported",
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

        @Schema(description = "The dial attempt of the grant; unique over all call records.") @Nullable
        UUID attemptId,

        @Nullable UUID taskId,
        @Schema(examples = "A01") String agentId,

        @Schema(examples = "STORE-7", description = "The unit the agent called for.") @Nullable
        String orgUnitId,

        @Schema(description = "Reference of the customer.") @Nullable
        UUID customerId,

        @Schema(examples = "deal-callback") @Nullable String programId,
        @Schema(examples = "DEAL") @Nullable String purpose,
        @Schema(examples = "furniture") @Nullable String business,

        @Schema(
                examples = "COMPLAINT_REPLY",
                description = "What the contact was, where that exempted it from the do-not-call list.")
        @Nullable
        String contactClass,

        @Schema(examples = "OUTBOUND") Direction direction,
        @Schema(description = "A call of another system.") boolean imported,

        @Schema(examples = "call-centre", description = "That system.") @Nullable
        String source,

        @Schema(examples = "ID0001", description = "The call's id in that system.") @Nullable
        String externalId,

        @Nullable Instant dialledAt,
        Instant startedAt,
        Instant endedAt,
        Outcome outcome,
        @Nullable Disposition disposition,
        List<Answer> answers,
        @Nullable String notes,
        @Nullable Instant appointmentAt,

        @Schema(description = "By which script the call was made, and its way through it.") @Nullable
        ScriptTrace script,

        @Schema(description = "What the answers are held to, if there was one for the purpose.")
        CallRecord.@Nullable HeldTo questionnaire,

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
        CallOrigin.Imported other = call.origin() instanceof CallOrigin.Imported imported ? imported : null;
        CallResult result = call.result();
        return new CallRecordView(
                call.id(),
                dial == null ? null : dial.attemptId(),
                dial == null ? null : dial.taskId(),
                call.agentId(),
                call.orgUnitId(),
                call.customerId(),
                dial == null ? null : dial.programId(),
                dial == null ? null : dial.purpose(),
                call.business(),
                dial == null ? null : dial.contactClass(),
                call.direction(),
                other != null,
                other == null ? null : other.source(),
                other == null ? null : other.externalId(),
                dial == null ? null : dial.dialledAt(),
                call.startedAt(),
                call.endedAt(),
                result.outcome(),
                result.disposition(),
                result.answers(),
                result.notes(),
                result.appointmentAt(),
                call.script(),
                call.questionnaire(),
                result.counts().connected(),
                result.counts().effective(),
                result.counts().successful(),
                result.counts().definitionVersion(),
                call.revision(),
                call.createdAt());
    }
}
