package dev.ringback.task.progress;

import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.TaskState;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A callback that was not made, or not yet. */
@Schema(description = "A callback that was not made, or not yet.")
public record MissingCallback(
        @Schema(required = true) SubjectKind subjectKind,
        @Schema(required = true) UUID subjectId,
        @Schema(required = true, examples = "P-2026-7") String subjectExternalId,
        @Schema(required = true) UUID customerId,

        @Schema(examples = "MIDPOINT", description = "Stage of a project.") @Nullable
        String stage,

        @Schema(required = true, examples = "2", description = "Which of the program's callbacks about it.")
        int round,

        @Schema(required = true, examples = "2026-04-15") LocalDate opensOn,
        @Schema(required = true, examples = "2026-04-15") LocalDate dueOn,
        @Schema(examples = "A01") @Nullable String ownerAgentId,
        @Schema(examples = "SITE-1") @Nullable String orgUnitId,

        @Schema(description = "Absent until it opens.") @Nullable
        UUID taskId,

        @Schema(description = "Absent until it opens.") @Nullable
        TaskState state,

        @Schema(description = "Of one that ended.") @Nullable
        CloseReason closedReason,

        @Schema(required = true, description = "Whether it may still be made.")
        boolean pending) {}
