package dev.ringback.task.appointment;

import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A time agreed with the customer of a task. */
@Schema(description = "A time agreed with the customer of a task.")
public record AppointmentRequest(
        @Min(1)
        @Schema(
                examples = "1",
                description = "The lease's token, of the agent who holds the task; none of a supervisor.")
        @Nullable
        Long fencingToken,

        @NotNull
        @Schema(
                examples = "2026-04-02T11:45:00Z",
                description =
                        "In the future, and at most 30 days after the day the task is due; calling hours may be closed then.")
        Instant at,

        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "Asked to be called after work",
                maxLength = 500,
                description = "Why. Telephone numbers in it are masked before it is stored.")
        String reason,

        @Min(1)
        @Max(1440)
        @Schema(
                examples = "15",
                description =
                        "After how many minutes anybody of the unit may keep it; what the program says, else 15, unless given.")
        @Nullable
        Integer fallbackMinutes,

        @Identifier
        @Schema(
                examples = "A01",
                description =
                        "Who keeps it, as a supervisor decides: the task's owner unless given. An agent keeps his own.")
        @Nullable
        String agentId) {}
