package dev.ringback.task.project;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An approval as it is shown. */
@Schema(name = "FormApproval", description = "That somebody may read a project's callback form (GOV-4).")
record FormApprovalView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID projectId,
        @Schema(required = true, examples = "supervisor-1") String reader,
        @Schema(required = true) Instant expiresAt,
        @Schema(required = true) String reason,
        @Schema(required = true, examples = "manager-1") String approvedBy,
        @Schema(required = true) Instant approvedAt) {}
