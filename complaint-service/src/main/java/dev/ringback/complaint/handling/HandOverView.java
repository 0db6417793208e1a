package dev.ringback.complaint.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.complaint.handover.HandOver;
import dev.ringback.complaint.handover.HandOverAnswer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hand-over as it is shown. */
@Schema(
        name = "HandOver",
        description = "A complaint one department asks another to take.",
        requiredProperties = {"id", "complaintId", "fromDepartmentId", "toDepartmentId", "offeredAt", "offeredBy"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandOverView(
        UUID id,
        UUID complaintId,
        @Schema(examples = "CUSTOMER-CARE") String fromDepartmentId,
        @Schema(examples = "LOGISTICS") String toDepartmentId,

        @Schema(description = "Absent once the customer was erased.") @Nullable
        String reason,

        Instant offeredAt,
        String offeredBy,

        @Schema(description = "It is to be answered by then.") @Nullable
        Instant dueAt,

        @Schema(description = "Absent while it is pending.") @Nullable
        HandOverAnswer answer,

        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String answerReason) {

    static HandOverView of(HandOver handOver) {
        HandOver.@Nullable Reply reply = handOver.reply();
        return new HandOverView(
                handOver.id(),
                handOver.complaintId(),
                handOver.fromDepartmentId(),
                handOver.toDepartmentId(),
                handOver.reason(),
                handOver.offeredAt(),
                handOver.offeredBy(),
                handOver.dueAt(),
                reply == null ? null : reply.answer(),
                reply == null ? null : reply.at(),
                reply == null ? null : reply.by(),
                reply == null ? null : reply.reason());
    }

    /** The form of the list in the published contract. */
    @Schema(name = "HandOverPage", description = "The hand-overs of a complaint.", requiredProperties = "items")
    record Page(List<HandOverView> items) {}
}
