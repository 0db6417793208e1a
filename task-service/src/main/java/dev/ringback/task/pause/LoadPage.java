package dev.ringback.task.pause;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of readings; describes the answer in the OpenAPI document. */
@Schema(name = "InboundLoadPage", description = "A page of readings.")
record LoadPage(
        List<LoadView> items,

        @Schema(description = "Send it back for the next page; absent on the last.") @Nullable
        String nextCursor) {}
