package dev.ringback.task.rejection;

import dev.ringback.task.protection.BarReason;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How often protection said no; what is not grouped by is absent. */
@Schema(description = "How often contact protection said no. What is not grouped by is absent.")
public record RejectionRow(
        @Schema(examples = "2026-04-01") @Nullable LocalDate day,
        @Schema(examples = "deal-callback") @Nullable String programId,

        @Schema(examples = "TASK-15", description = "The rule that barred longest.") @Nullable
        String rule,

        @Nullable BarReason reason,
        @Nullable RejectionStage stage,
        @Schema(required = true, examples = "12") long rejections) {}
