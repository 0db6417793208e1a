package dev.ringback.task.policy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of policies; describes the answer in the OpenAPI document. */
@Schema(description = "A page of contact policies, or of the versions of one.")
record PolicyPage(
        List<PolicyView> items,

        @Schema(description = "Send it back for the next page; absent on the last.") @Nullable
        String nextCursor) {}
