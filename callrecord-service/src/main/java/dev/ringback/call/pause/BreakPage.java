package dev.ringback.call.pause;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "AgentBreakPage", description = "A page of breaks.", requiredProperties = "items")
record BreakPage(
        List<BreakView> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
