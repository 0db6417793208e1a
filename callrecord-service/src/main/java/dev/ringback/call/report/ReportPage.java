package dev.ringback.call.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "ReportPage", description = "A page of reports.", requiredProperties = "items")
record ReportPage(
        List<ReportView> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
