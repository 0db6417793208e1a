package dev.ringback.task.allocation;

import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Allocations to be taken back. */
@Schema(description = "Allocations that are ten months old, to be taken back (GOV-3).")
public record ReclaimRequest(
        @Identifier @Schema(examples = "A01", description = "Only those of this agent.") @Nullable
        String agentId,

        @Identifier @Schema(examples = "deal-callback", description = "Only those of this program.") @Nullable
        String programId,

        @NotNull
        @PlainText(max = 500)
        @Schema(examples = "Ten months are over", maxLength = 500, description = "Why; kept with each task.")
        String reason,

        @Schema(defaultValue = "false", description = "Only say which; nothing is changed.") @Nullable
        Boolean dryRun) {

    boolean dry() {
        return Boolean.TRUE.equals(dryRun);
    }
}
