package dev.ringback.task.donotcall;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shape of a page of entries, for the contract. */
@Schema(description = "A page of do-not-call entries.")
record DoNotCallPage(
        @Schema(required = true) List<DoNotCallView> items,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {}
