package dev.ringback.task.program;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How often a task is dialled (TASK-14: once more after an unanswered dial, then no more).
 *
 * @param max dials per task, 1 to 10
 * @param retryAfter time from the end of an unanswered dial to the next, ISO 8601
 */
@Schema(description = "How often a task is dialled (TASK-14).")
public record Attempts(
        @NotNull @Min(1) @Max(10) @Schema(examples = "2", description = "Dials per task.")
        Integer max,

        @NotNull
        @DurationMin(minutes = 1)
        @DurationMax(days = 30)
        @Schema(
                examples = "PT2H",
                description = "Time from the end of an unanswered dial to the next one, ISO 8601 duration.")
        Duration retryAfter) {}
