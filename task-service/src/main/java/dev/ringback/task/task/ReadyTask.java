package dev.ringback.task.task;

import dev.ringback.task.protection.ContactClass;
import dev.ringback.task.protection.PlannedCall;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task nobody holds, as the ready table keeps it.
 *
 * @param attempts dials made so far
 * @param fencingToken the last token given; the next lease gets the one after it
 * @param baseNotBefore from when on it may be called, protection aside
 * @param dueAt first instant after its due date
 * @param appointmentAt the time agreed with the customer, or null
 */
public record ReadyTask(
        UUID taskId,
        String programId,
        UUID contactId,
        UUID customerId,
        String business,
        int attempts,
        long fencingToken,
        Instant baseNotBefore,
        Instant dueAt,
        @Nullable Instant appointmentAt) {

    /** The call its next dial would be, as protection asks. */
    public PlannedCall call(ContactClass contactClass) {
        return new PlannedCall(business, taskId, customerId, contactClass, appointmentAt);
    }
}
