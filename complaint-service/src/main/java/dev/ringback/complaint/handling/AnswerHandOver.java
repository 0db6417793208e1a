package dev.ringback.complaint.handling;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a department says to a complaint it is handed. */
@Schema(name = "AnswerHandOver", description = "What a department says to a complaint it is handed.")
record AnswerHandOver(
        @Schema(description = "false sends it back.") @NotNull
        Boolean accepted,

        @Schema(
                examples = "It never left the shop.",
                description = "Needed to send it back. Free text, numbers masked.")
        @Size(max = 1000)
        @PlainText
        @Nullable
        String reason) {}
