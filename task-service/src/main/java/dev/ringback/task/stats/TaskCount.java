package dev.ringback.task.stats;

import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.TaskState;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks are alike; what is not grouped by is absent.
 *
 * @param overdue of them open past their due date
 * @param oldestOpenedOn opening day of the oldest
 */
@Schema(
        description =
                "How many tasks are alike. What is not grouped by is absent; so is the unit or owner of tasks without one.")
public record TaskCount(
        @Schema(examples = "deal-callback") @Nullable String programId,
        @Schema(examples = "STORE-7") @Nullable String orgUnitId,
        @Schema(examples = "A01") @Nullable String ownerAgentId,
        @Nullable TaskState state,
        @Schema(description = "Of closed tasks.") @Nullable CloseReason closedReason,
        @Nullable AgeBucket age,
        @Schema(required = true, examples = "120") long tasks,

        @Schema(
                required = true,
                examples = "3",
                description = "Those among them that are open although their last day has passed.")
        long overdue,

        @Schema(required = true, examples = "2026-04-01") LocalDate oldestOpenedOn) {}
