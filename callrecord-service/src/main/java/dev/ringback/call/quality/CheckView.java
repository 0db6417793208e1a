package dev.ringback.call.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A check as it is shown. */
@Schema(
        name = "QualityCheck",
        description = "What monitoring found on a call.",
        requiredProperties = {
            "id",
            "callId",
            "agentId",
            "checklistVersion",
            "results",
            "passed",
            "failedItems",
            "checkedBy",
            "checkedAt"
        })
record CheckView(
        UUID id,
        UUID callId,
        @Nullable UUID taskId,
        @Nullable UUID customerId,

        @Schema(examples = "A01", description = "Whose call it was.")
        String agentId,

        @Schema(examples = "STORE-7", description = "The unit the call was made for.") @Nullable
        String orgUnitId,

        @Schema(examples = "1", description = "Version of the rule QUALITY by which it was checked.")
        int checklistVersion,

        List<CheckedItem> results,
        @Schema(description = "No point failed.") boolean passed,
        List<String> failedItems,

        @Schema(
                examples = "85.71",
                description = "How many of the points that applied were passed, in percent; absent where none did.")
        @Nullable
        String passPercent,

        @Schema(examples = "M01", description = "The manager who is to apologise; task-service makes his task.")
        @Nullable
        String apologyOwnerAgentId,

        @Schema(examples = "2026-04-03", description = "Last local date on which he does.") @Nullable
        LocalDate apologyDueOn,

        @Nullable String comment,
        @Schema(examples = "Q01") String checkedBy,
        Instant checkedAt) {

    static CheckView of(QualityCheck check) {
        return new CheckView(
                check.id(),
                check.callId(),
                check.taskId(),
                check.customerId(),
                check.agentId(),
                check.orgUnitId(),
                check.checklistVersion(),
                check.results(),
                check.passed(),
                check.failedItems(),
                check.passPercent(),
                check.apologyOwnerAgentId(),
                check.apologyDueOn(),
                check.comment(),
                check.checkedBy(),
                check.checkedAt());
    }
}
