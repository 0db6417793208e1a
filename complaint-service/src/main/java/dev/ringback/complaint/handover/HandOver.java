package dev.ringback.complaint.handover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer of a complaint from one department to another. The first keeps it, and its clock, until the other accepts.
 *
 * @param round of the complaint
 * @param reason absent once the customer was erased
 * @param dueAt the other accepts or returns it by then; absent if no time is set
 * @param reply absent while it is pending
 */
public record HandOver(
        UUID id,
        UUID complaintId,
        int round,
        String fromDepartmentId,
        String toDepartmentId,
        @Nullable String reason,
        Instant offeredAt,
        String offeredBy,
        @Nullable Instant dueAt,
        @Nullable Reply reply) {

    /** What the other department said. */
    public record Reply(
            HandOverAnswer answer,
            Instant at,
            String by,
            @Nullable String reason) {}
}
