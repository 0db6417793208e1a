package dev.ringback.task.transfer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shape of a page of owners, for the contract. */
@Schema(description = "A page of owners.")
record TransferOwnerPage(
        @Schema(required = true) List<TransferOwnerView> items,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {}
