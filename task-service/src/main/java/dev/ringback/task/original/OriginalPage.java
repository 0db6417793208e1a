package dev.ringback.task.original;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shape of a page of originals, for the contract. */
@Schema(description = "A page of originals.")
record OriginalPage(
        @Schema(required = true) List<OriginalView> items,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {}
