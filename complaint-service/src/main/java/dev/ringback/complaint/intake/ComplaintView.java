package dev.ringback.complaint.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint as it is shown. */
@Schema(
        name = "Complaint",
        description = "A complaint.",
        requiredProperties = {
            "id",
            "source",
            "externalId",
            "channel",
            "causeClass",
            "text",
            "state",
            "overdue",
            "receivedAt",
            "replyDueAt",
            "createdAt"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintView(
        UUID id,
        @Schema(examples = "hotline") String source,
        @Schema(examples = "C-2026-0001") String externalId,

        @Schema(description = "Reference of the customer.") @Nullable
        UUID customerId,

        Channel channel,
        CauseClass causeClass,

        @Schema(examples = "A01", description = "The agent it is about.") @Nullable
        String subjectAgentId,

        @Schema(examples = "TEAM-1", description = "That agent's unit when it was taken in.") @Nullable
        String orgUnitId,

        String text,
        ComplaintState state,

        @Schema(description = "Not answered, and the time to answer is over.")
        boolean overdue,

        Instant receivedAt,

        @Schema(description = "12 clock hours after receipt; an answer at this very instant is in time.")
        Instant replyDueAt,

        Instant createdAt) {

    static ComplaintView of(Complaint complaint, Instant now) {
        return new ComplaintView(
                complaint.id(),
                complaint.source(),
                complaint.externalId(),
                complaint.customerId(),
                complaint.channel(),
                complaint.causeClass(),
                complaint.subjectAgentId(),
                complaint.orgUnitId(),
                complaint.text(),
                complaint.state(),
                complaint.overdue(now),
                complaint.receivedAt(),
                complaint.replyDueAt(),
                complaint.createdAt());
    }
}
