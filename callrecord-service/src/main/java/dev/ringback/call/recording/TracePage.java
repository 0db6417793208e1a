package dev.ringback.call.recording;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(
        name = "RecordingTracePage",
        description = "What was done with a recording, in order.",
        requiredProperties = "items")
record TracePage(
        List<Trace> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
