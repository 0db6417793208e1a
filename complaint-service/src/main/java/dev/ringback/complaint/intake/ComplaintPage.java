package dev.ringback.complaint.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "ComplaintPage", description = "A page of complaints.", requiredProperties = "items")
record ComplaintPage(
        List<ComplaintView> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
