package dev.ringback.task.dial;

import dev.ringback.task.campaign.Script;
import dev.ringback.task.protection.ContactClass;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dial that protection allowed.
 *
 * @param policyVersions the versions of the policies that allowed it (G7)
 * @param contactClass how the do-not-call list reads it
 * @param exemptFrom the do-not-call entries that would have barred it, were its program not exempt (CMPL-4); each is audited
 * @param byAppointment whether it was made outside the calling hours, because the customer agreed to the time (TASK-13)
 * @param script the script the call follows, or null
 */
record Admission(
        String policyVersions,
        ContactClass contactClass,
        List<UUID> exemptFrom,
        boolean byAppointment,
        @Nullable Script script) {}
