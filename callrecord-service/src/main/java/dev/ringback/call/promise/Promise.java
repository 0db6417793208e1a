package dev.ringback.call.promise;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it is kept in the database.
 *
 * @param issueId the issue a reply was promised to; null for an appointment
 * @param agentId who made it
 * @param orgUnitId the unit the call was made for
 * @param madeAt not before the end of the call
 * @param dueAt the agreed or promised time
 * @param deadlineAt last instant at which it is kept in time
 * @param keptAt when the customer was called or told
 * @param keptByCallId the call that kept an appointment
 */
record Promise(
        UUID id,
        PromiseKind kind,
        UUID callId,
        @Nullable UUID issueId,
        @Nullable UUID taskId,
        @Nullable UUID customerId,
        String agentId,
        @Nullable String orgUnitId,
        Instant madeAt,
        Instant dueAt,
        Instant deadlineAt,
        PromiseState state,
        @Nullable Instant keptAt,
        @Nullable UUID keptByCallId) {

    /** Whether it was broken: not kept by its deadline, as seen now. */
    boolean late(Instant now) {
        return switch (state) {
            case OPEN -> now.isAfter(deadlineAt);
            case KEPT -> keptAt != null && keptAt.isAfter(deadlineAt);
            case WITHDRAWN -> false;
        };
    }
}
