package dev.ringback.task.protection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a number may be dialled at an instant. */
public sealed interface Decision {

    /**
     * It may.
     *
     * @param exemptFrom the do-not-call entries that would bar the call, were it not of an exempt class (CMPL-4); none for other calls
     * @param byAppointment whether the calling hours would bar the call, were it not agreed with the customer (TASK-13)
     */
    record Allowed(List<UUID> exemptFrom, boolean byAppointment) implements Decision {}

    /**
     * It may not. Of several bars the one that lasts longest is told.
     *
     * @param rule the rule that bars, for example {@code TASK-15}
     * @param policyId the policy it stands in, or null for the do-not-call list, which needs none
     * @param policyVersion version of that policy
     * @param reason what kind of bar it is
     * @param countedAttempts the dials that led to it; a reservation counts as a dial made now
     * @param nextAllowedAt the earliest instant at which all rules together allow a dial, or null for never
     */
    record Barred(
            String rule,
            @Nullable String policyId,
            @Nullable Integer policyVersion,
            BarReason reason,
            List<Attempt> countedAttempts,
            @Nullable Instant nextAllowedAt)
            implements Decision {}
}
