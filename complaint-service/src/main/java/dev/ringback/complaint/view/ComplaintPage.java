package dev.ringback.complaint.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "ComplaintPage", description = "A page of complaints.", requiredProperties = "items")
public record ComplaintPage(
        List<ComplaintView> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
