package dev.ringback.call.issue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "IssuePage", description = "A page of issues.", requiredProperties = "items")
record IssuePage(
        List<IssueView> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
