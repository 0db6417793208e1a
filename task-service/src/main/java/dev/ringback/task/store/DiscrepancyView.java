package dev.ringback.task.store;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A discrepancy between a gift record and what its customer says (TASK-10). */
@Schema(
        name = "GiftDiscrepancy",
        description = "A discrepancy between a gift record and what its customer says (TASK-10).")
record DiscrepancyView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID giftId,

        @Schema(required = true, examples = "STORE-7", description = "The store that is to explain it.")
        String orgUnitId,

        @Schema(required = true) DiscrepancyState state,

        @Schema(required = true, description = "What was found.")
        String finding,

        @Schema(required = true) String foundBy,
        @Schema(required = true) Instant foundAt,

        @Schema(description = "How it was resolved, or why it was escalated.") @Nullable
        String conclusion,

        @Nullable String concludedBy,
        @Nullable Instant concludedAt) {}
