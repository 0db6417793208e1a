package dev.ringback.scoring.facts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a page of facts. */
@Schema(description = "A page of facts.")
record FactPage(
        List<FactView> items,
        @Schema(examples = "NDcxMQ") @Nullable String nextCursor) {}
