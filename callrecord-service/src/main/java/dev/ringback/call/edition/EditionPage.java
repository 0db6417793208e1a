package dev.ringback.call.edition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "DocumentVersionPage", description = "A page of versions.", requiredProperties = "items")
public record EditionPage(
        List<EditionSummary> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
