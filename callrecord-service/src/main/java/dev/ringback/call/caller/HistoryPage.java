package dev.ringback.call.caller;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(
        name = "CallerHistoryPage",
        description = "What is known of a customer, the newest first.",
        requiredProperties = "items")
record HistoryPage(
        List<HistoryEntry> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
