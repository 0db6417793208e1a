package dev.ringback.task.allocation;

import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task that is to go to another agent. */
@Schema(description = "A task that is to go to another agent.")
public record TransferRequest(
        @NotNull @Identifier @Schema(examples = "A02", description = "Who gets it, employed and of the own org scope.")
        String toAgentId,

        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "On leave from tomorrow",
                maxLength = 500,
                description = "Why; kept. Telephone numbers in it are masked.")
        String reason) {}
