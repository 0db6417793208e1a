package dev.ringback.scoring.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An appeal.
 *
 * @param agentId whom it is about, absent for a case of a unit
 * @param rule the line, absent for a case
 * @param caseId the recorded case, absent for a line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An appeal against a line or a recorded case.")
record AppealView(
        UUID id,
        @Schema(examples = "A01") @Nullable String agentId,
        @Schema(examples = "site-1") @Nullable String orgUnitId,
        @Schema(examples = "2026-04") String month,
        @Schema(examples = "S1-2") @Nullable String rule,

        @Schema(examples = "incidents:inspection:2026-04-07-3") @Nullable
        String caseId,

        @Schema(examples = "only eleven enquiries came in that week")
        String reason,

        @Schema(examples = "A01") String filedBy,
        Instant filedAt,
        AppealState state,
        @Schema(examples = "manager-1") @Nullable String decidedBy,
        @Nullable Instant decidedAt,

        @Schema(examples = "the enquiries list shows eleven") @Nullable
        String decisionReason) {}
