package dev.ringback.call.report.duty;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "ReportDutyPage", description = "A page of duties.", requiredProperties = "items")
record DutyPage(
        List<DutyView> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
