package dev.ringback.task.leak;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shape of a page of leak incidents, for the contract. */
@Schema(description = "A page of leak incidents.")
record LeakIncidentPage(
        @Schema(required = true) List<LeakIncidentView> items,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {}
