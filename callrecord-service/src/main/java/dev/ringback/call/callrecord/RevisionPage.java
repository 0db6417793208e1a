package dev.ringback.call.callrecord;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page of revisions in the published contract. */
@Schema(
        name = "CallRevisionPage",
        description = "Revisions of a call, the first one first.",
        requiredProperties = "items")
record RevisionPage(
        List<RevisionView> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
