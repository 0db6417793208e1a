package dev.ringback.call.report.duty;

import dev.ringback.call.report.assignment.Assignment;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "ReportAssignmentPage", description = "A page of responsibilities.", requiredProperties = "items")
record AssignmentPage(
        List<Assignment> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
