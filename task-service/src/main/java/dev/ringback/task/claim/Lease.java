package dev.ringback.task.claim;

import dev.ringback.task.protection.Attempt;
import dev.ringback.task.protection.ContactClass;
import dev.ringback.task.protection.PlannedCall;
import dev.ringback.task.protection.Reservation;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.Closing;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task somebody holds.
 *
 * @param agentId who
 * @param fencingToken the token of this lease; tokens of a task rise strictly (invariant 2)
 * @param dialled whether the number was shown and the outcome is awaited
 * @param expiresAt business instant from which on the lease is void
 * @param baseNotBefore from when on the task may be called, protection aside
 * @param dueAt first instant after the task's due date
 * @param appointmentAt the time agreed with the customer, or null
 * @param settledAs how the task ends if this hold leads to no outcome, since the call before it was corrected meanwhile; else null
 */
public record Lease(
        UUID taskId,
        String programId,
        UUID contactId,
        UUID customerId,
        String business,
        String agentId,
        long fencingToken,
        boolean dialled,
        Instant expiresAt,
        Instant baseNotBefore,
        Instant dueAt,
        @Nullable Instant appointmentAt,
        @Nullable CloseReason settledAs) {

    /** The call its dial would be, as protection asks. */
    public PlannedCall call(ContactClass contactClass) {
        return new PlannedCall(business, taskId, customerId, contactClass, appointmentAt);
    }

    /** The place under the caps that it holds until an instant. */
    public Reservation reservation(Instant until) {
        return new Reservation(taskId, business, until, customerId);
    }

    /** The dial made under it, counted as any. */
    public Attempt dialledAt(Instant at) {
        return new Attempt(at, business, taskId, customerId);
    }

    /** The task's end if this hold leads to no outcome; empty when it is to be called then. */
    public Optional<Closing> settled() {
        return settledAs == null ? Optional.empty() : Optional.of(new Closing(taskId, settledAs, null));
    }
}
