package dev.ringback.task.donotcall;

import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry is taken back. */
@Schema(description = "Why an entry is taken back.")
record LiftRequest(
        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "the customer asked to be called again",
                maxLength = 500,
                description = "Telephone numbers in it are masked.")
        String reason) {}
