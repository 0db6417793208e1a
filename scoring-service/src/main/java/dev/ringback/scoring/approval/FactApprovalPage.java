package dev.ringback.scoring.approval;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a page. */
@Schema(description = "Facts that need a second person, in the order of the journal.")
record FactApprovalPage(
        List<FactApproval> items,
        @Schema(examples = "QTUw") @Nullable String nextCursor) {}
