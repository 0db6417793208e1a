package dev.ringback.call.history;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "CallMappingPage", description = "A page of mappings.", requiredProperties = "items")
record MappingPage(
        List<MappingView> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
