package dev.ringback.call.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lead as it is shown. */
@Schema(
        name = "Lead",
        description = "A work order to the collaborating channel, with everything that came of it.",
        requiredProperties = {
            "id",
            "callId",
            "customerId",
            "accountClass",
            "agentId",
            "channelUnitId",
            "need",
            "state",
            "steps",
            "sentAt",
            "changedAt"
        })
record LeadView(
        UUID id,
        UUID callId,
        UUID customerId,
        AccountClass accountClass,

        @Schema(examples = "A01", description = "Who sent it.")
        String agentId,

        @Schema(examples = "STORE-7", description = "The unit the call was made for.") @Nullable
        String orgUnitId,

        @Schema(examples = "GROUP-SALES", description = "The unit that works on it.")
        String channelUnitId,

        String need,
        LeadState state,

        @Schema(description = "What the channel did, in order.")
        List<LeadStep> steps,

        Instant sentAt,
        Instant changedAt) {

    static LeadView of(Lead lead, List<LeadStep> steps) {
        return new LeadView(
                lead.id(),
                lead.callId(),
                lead.customerId(),
                lead.accountClass(),
                lead.agentId(),
                lead.orgUnitId(),
                lead.channelUnitId(),
                lead.need(),
                lead.state(),
                steps,
                lead.sentAt(),
                lead.changedAt());
    }
}
