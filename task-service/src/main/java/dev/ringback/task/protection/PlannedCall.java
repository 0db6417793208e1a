package dev.ringback.task.protection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that is asked about before it is made.
 *
 * @param business what it is about, or null when that is not known
 * @param taskId the task it is made for, or null for none: the dials of one task are one callback (TASK-14), and a same-business gap lies
 *     between callbacks (TASK-16)
 * @param customerId who is to be called, or null when that is not known: then every dial of the number counts as one to that customer
 * @param contactClass how the do-not-call list reads it (CMPL-4)
 * @param appointmentAt a time the customer agreed to be called at, or null for none: about then the calling hours do not bar the call
 *     (TASK-13), and everything else does as ever
 */
public record PlannedCall(
        @Nullable String business,
        @Nullable UUID taskId,
        @Nullable UUID customerId,
        ContactClass contactClass,
        @Nullable Instant appointmentAt) {

    /** A call whose customer is not known, without an appointment. */
    public PlannedCall(@Nullable String business, @Nullable UUID taskId, ContactClass contactClass) {
        this(business, taskId, null, contactClass, null);
    }
}
