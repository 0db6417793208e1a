package dev.ringback.task.project;

import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody may read a project's callback form. */
@Schema(name = "FormApprovalRequest", description = "That somebody may read a project's callback form (GOV-4).")
record FormApprovalRequest(
        @NotNull
        @PlainText(max = 200)
        @Schema(examples = "supervisor-1", maxLength = 200, description = "Subject of the reader's token.")
        String reader,

        @NotNull
        @Schema(
                examples = "2026-05-01T00:00:00+08:00",
                description = "Up to this instant, at most a year ahead; at it the form is closed again.")
        Instant expiresAt,

        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "Settles the customer's claim",
                maxLength = 500,
                description = "Why. Telephone numbers in it are masked before it is stored.")
        String reason) {}
