package dev.ringback.task.project;

import dev.ringback.task.program.Purpose;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.TaskState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The callback form of a project: what is owed, and what came of it (TASK-6, TASK-7). */
@Schema(description = "The callback form of a project: what is owed, and what came of it.")
record CallbackForm(
        @Schema(required = true) UUID projectId,
        @Schema(required = true) List<CallbackForm.Line> callbacks,

        @Schema(
                required = true,
                examples = "3",
                description = "How many callbacks of its stages the project is to get.")
        int required,

        @Schema(required = true, examples = "2", description = "How many of them reached the customer.")
        int called) {

    /** One callback. */
    @Schema(name = "CallbackFormLine", description = "One callback of a project.")
    record Line(
            @Schema(required = true, examples = "project-callback")
            String programId,

            @Schema(required = true) Purpose purpose,

            @Schema(required = true, examples = "2", description = "Which of the program's callbacks it is.")
            int round,

            @Schema(examples = "MIDPOINT") @Nullable String stage,

            @Schema(examples = "2026-04-15", description = "The day it should best be made on.") @Nullable
            LocalDate targetOn,

            @Schema(required = true, examples = "2026-04-15")
            LocalDate opensOn,

            @Schema(required = true, examples = "2026-04-15")
            LocalDate dueOn,

            @Schema(description = "Absent until it opens.") @Nullable
            UUID taskId,

            @Schema(description = "Absent until it opens.") @Nullable
            TaskState taskState,

            @Schema(description = "Only of one that ended.") @Nullable
            CloseReason closedReason) {}
}
