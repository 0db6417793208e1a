package dev.ringback.task.allocation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of hands of a task. */
@Schema(description = "One change of hands of a task.")
public record AllocationEntry(
        UUID id,
        UUID taskId,

        @Schema(
                examples = "TRANSFERRED",
                enumeration = {"ALLOCATED", "TRANSFERRED", "RECLAIMED"})
        String kind,

        @Schema(description = "What was done together has one.")
        UUID batchId,

        @Schema(examples = "A01") @Nullable String fromAgentId,

        @Schema(examples = "A02", description = "Absent when it was taken back.") @Nullable
        String toAgentId,

        @Schema(examples = "On leave from tomorrow") String reason,
        @Schema(examples = "supervisor-1") String doneBy,
        Instant doneAt) {}
