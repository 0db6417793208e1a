package dev.ringback.complaint.access;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reading as it is shown. */
@Schema(
        name = "ComplaintAccess",
        description = "Somebody read a complaint, or took complaints out.",
        requiredProperties = {"action", "at", "by"})
record AccessView(
        AccessAction action,
        Instant at,
        @Schema(examples = "officer-1") String by) {

    static AccessView of(AccessLog.Entry entry) {
        return new AccessView(entry.action(), entry.at(), entry.by());
    }

    /** The form of a page in the published contract. */
    @Schema(name = "ComplaintAccessPage", description = "A page of readings.", requiredProperties = "items")
    record Page(
            List<AccessView> items,

            @Schema(description = "Opaque; absent on the last page.") @Nullable
            String nextCursor) {}
}
