package dev.ringback.task.masterdata;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shape of a page of changes, for the contract. */
@Schema(name = "CustomerChangePage", description = "A page of changes.")
record ChangePage(
        @Schema(required = true) List<ChangeView> items,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {}
