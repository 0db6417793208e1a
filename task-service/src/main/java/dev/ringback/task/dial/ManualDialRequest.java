package dev.ringback.task.dial;

import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call an agent makes of his own accord. */
@Schema(description = "A call of the agent's own accord.")
public record ManualDialRequest(
        @NotNull
        @Schema(
                description =
                        "Whom to call: a customer of whom the agent holds or owns an open task, or whose number he looked up within the"
                                + " last 24 hours.")
        UUID customerId,

        @NotNull
        @PlainText(max = 64)
        @Schema(
                examples = "furniture",
                maxLength = 64,
                description = "What it is about; callbacks of the same business keep a distance (TASK-16).")
        String business,

        @Identifier
        @Schema(
                examples = "manual-call",
                defaultValue = "manual-call",
                description = "An active program of purpose MANUAL; its policies hold beside the company's.")
        @Nullable
        String programId,

        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "Asked on the hotline to be called back",
                maxLength = 500,
                description = "Why. Telephone numbers in it are masked before it is stored.")
        String reason) {

    private static final String SHIPPED_PROGRAM = "manual-call";

    String programIdOrDefault() {
        return programId == null ? SHIPPED_PROGRAM : programId;
    }
}
