package dev.ringback.task.project;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shape of a page of approvals, for the contract. */
@Schema(description = "A page of approvals.")
record FormApprovalPage(
        @Schema(required = true) List<FormApprovalView> items,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {}
