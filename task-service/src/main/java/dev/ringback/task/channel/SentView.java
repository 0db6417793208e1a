package dev.ringback.task.channel;

import dev.ringback.task.program.TaskChannel;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message or a visit, and what became of it and of its task. */
@Schema(description = "A message or a visit, what became of it, and where its task stands.")
public record SentView(
        @Schema(required = true) UUID attemptId,
        @Schema(required = true) UUID taskId,
        @Schema(required = true) TaskChannel channel,
        @Schema(required = true, examples = "A01") String agentId,

        @Schema(required = true, examples = "1", description = "Which attempt of the task it is.")
        int attempt,

        @Schema(required = true) Instant allowedAt,

        @Schema(description = "What became of it so far; absent before the first receipt.") @Nullable
        ReceiptState state,

        @Schema(required = true, description = "In the order in which they were told.")
        List<ReceiptView> receipts,

        @Schema(required = true) TaskState taskState,
        @Schema(description = "Of a closed task.") @Nullable CloseReason closedReason) {}
