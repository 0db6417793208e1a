package dev.ringback.task.store;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shape of a page of discrepancies, for the contract. */
@Schema(name = "GiftDiscrepancyPage", description = "A page of discrepancies, the latest first.")
record DiscrepancyPage(
        @Schema(required = true) List<DiscrepancyView> items,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {}
