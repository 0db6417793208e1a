package dev.ringback.task.demand;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shape of a page of demand forms, for the contract. */
@Schema(description = "A page of demand forms, the latest first.")
record DemandPage(
        @Schema(required = true) List<DemandView> items,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {}
