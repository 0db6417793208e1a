package dev.ringback.task.enquiry;

import dev.ringback.task.fact.StoredFact;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enquiry as it is shown. */
@Schema(description = "An enquiry.")
public record EnquiryView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String source,
        @Schema(required = true) String externalId,
        @Schema(required = true) UUID customerId,
        @Schema(required = true) String business,
        @Nullable String topic,
        @Schema(required = true) Instant receivedAt,

        @Schema(description = "The company's number that the customer dialled (TASK-26).") @Nullable
        String dialledNumber,

        @Nullable String ownerAgentId,
        @Nullable String orgUnitId,
        @Schema(required = true) Instant createdAt) {

    static EnquiryView of(StoredFact<NewEnquiry> stored) {
        NewEnquiry enquiry = stored.fact();
        return new EnquiryView(
                stored.id(),
                enquiry.source(),
                enquiry.externalId(),
                Objects.requireNonNull(enquiry.customerId()),
                enquiry.business(),
                enquiry.topic(),
                enquiry.receivedAt(),
                enquiry.dialledNumber(),
                enquiry.ownerAgentId(),
                enquiry.orgUnitId(),
                stored.createdAt());
    }
}
