package dev.ringback.task.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was taken back. */
@Schema(description = "What was, or would be, taken back.")
public record ReclaimView(
        @Schema(description = "Names it in the history of each task; absent of a dry run.") @Nullable
        UUID id,

        boolean dryRun,
        List<Due> tasks) {

    /** A task allocated ten months ago. */
    @Schema(name = "ReclaimedTask", description = "A task allocated ten months ago.")
    public record Due(
            UUID taskId,

            @Schema(examples = "A01", description = "Who owned it.")
            String agentId,

            LocalDate allocatedOn,

            @Schema(description = "Ten months later, at the month's end where that month is shorter.")
            LocalDate dueOn) {}
}
