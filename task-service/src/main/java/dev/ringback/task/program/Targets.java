package dev.ringback.task.program;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many different customers are to be called back (TASK-3). Both hold where both are given.
 *
 * @param perWeek in each week, Monday to Sunday, in which callbacks are due
 * @param perMonth in each month, made of the weeks whose Monday lies in it
 */
@Schema(
        description =
                "How many different customers are to be called back at least; a week belongs to the month of its Monday (TASK-3).")
public record Targets(
        @Min(1) @Max(1_000_000) @Schema(examples = "30", description = "In each week, Monday to Sunday.") @Nullable
        Integer perWeek,

        @Min(1) @Max(1_000_000) @Schema(examples = "120", description = "In each month.") @Nullable
        Integer perMonth) {}
