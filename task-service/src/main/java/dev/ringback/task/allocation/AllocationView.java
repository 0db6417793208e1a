package dev.ringback.task.allocation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was given out.
 *
 * @param id names it in the history of each task; null of a dry run
 */
@Schema(description = "What was, or would be, given out.")
public record AllocationView(
        @Schema(description = "Names it in the history of each task; absent of a dry run.") @Nullable
        UUID id,

        boolean dryRun,
        Basis basis,

        @Schema(examples = "7", description = "Customers given out.")
        int customers,

        @Schema(examples = "9", description = "Their tasks.")
        int tasks,

        @Schema(examples = "0", description = "Customers found whom nobody of these may call.")
        int left,

        List<Share> agents) {

    /** What an agent got. */
    @Schema(name = "AllocationShare", description = "What an agent got.")
    public record Share(
            @Schema(examples = "A01") String agentId,
            @Schema(examples = "100") int ability,

            @Schema(examples = "2", description = "Customers of the program he owned before.")
            int before,

            @Schema(examples = "3", description = "Customers he got.")
            int added,

            @Schema(examples = "5") int after,

            @Schema(examples = "4", description = "Tasks he got.")
            int tasks) {}
}
