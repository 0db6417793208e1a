package dev.ringback.complaint.archive;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody may read the evidence of an archived complaint (GOV-4). */
@Schema(
        name = "ReadApproval",
        description = "That somebody may read the evidence of an archived complaint.",
        requiredProperties = {"id", "complaintId", "reader", "expiresAt", "reason", "approvedBy", "approvedAt"})
record ReadApproval(
        UUID id,
        UUID complaintId,
        @Schema(examples = "officer-1") String reader,
        Instant expiresAt,

        @Schema(examples = "Answers the supplier's objection")
        String reason,

        @Schema(examples = "manager-1") String approvedBy,
        Instant approvedAt) {

    /** The approval as it is given. */
    @Schema(name = "GiveReadApproval", description = "That somebody may read the evidence of an archived complaint.")
    record Give(
            @Schema(examples = "officer-1", description = "Subject of the reader's token.")
            @NotBlank
            @Size(max = 200)
            @PlainText
            String reader,

            @Schema(
                    examples = "2026-05-01T00:00:00+08:00",
                    description = "Up to this instant, at most a year ahead; at it the evidence is closed again.")
            @NotNull
            Instant expiresAt,

            @Schema(examples = "Answers the supplier's objection", description = "Why; numbers masked.")
            @NotBlank
            @Size(max = 500)
            @PlainText
            String reason) {}

    /** The form of the list in the published contract. */
    @Schema(name = "ReadApprovalPage", description = "The approvals of a complaint.", requiredProperties = "items")
    record Page(List<ReadApproval> items) {}
}
