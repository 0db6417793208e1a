package dev.ringback.call.lead;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "LeadPage", description = "A page of leads.", requiredProperties = "items")
record LeadPage(
        List<LeadView> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
