package dev.ringback.call.callrecord;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "CallRecordPage", description = "A page of call records.", requiredProperties = "items")
record CallRecordPage(
        List<CallRecordView> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
