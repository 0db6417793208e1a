package dev.ringback.task.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A demand form as it is shown. */
@Schema(name = "DemandForm", description = "A demand for callbacks and what became of it (TASK-12).")
record DemandView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "STORE-7") String orgUnitId,
        @Schema(required = true, examples = "unit-demand") String programId,
        @Schema(required = true) String business,
        @Schema(required = true) String topic,
        @Schema(required = true) String reason,
        @Schema(required = true) List<UUID> customerIds,

        @Schema(required = true, description = "How many of them, from the first on.")
        int number,

        @Schema(required = true) LocalDate opensOn,
        @Schema(required = true) LocalDate dueOn,
        @Schema(required = true) DemandState state,
        @Schema(required = true) String filedBy,
        @Schema(required = true) Instant filedAt,

        @Schema(description = "Who confirmed or rejected it.") @Nullable
        String decidedBy,

        @Nullable Instant decidedAt,

        @Schema(description = "Why it was rejected.") @Nullable
        String rejection) {}
