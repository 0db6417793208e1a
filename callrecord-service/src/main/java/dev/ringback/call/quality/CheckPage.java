package dev.ringback.call.quality;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "QualityCheckPage", description = "A page of checks.", requiredProperties = "items")
record CheckPage(
        List<CheckView> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
