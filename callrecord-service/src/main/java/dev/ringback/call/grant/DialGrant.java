package dev.ringback.call.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dial that was granted, as its signer stated it. It does not expire: a call that outlasts its lease is still a call.
 *
 * @param attemptId the dial attempt; one outcome is accepted for it
 * @param agentId who was granted the dial
 * @param customerId reference of the customer, never a number
 * @param fencingToken token of the lease the dial was made under
 * @param opensOn first business date of the task
 * @param dueOn last business date of the task
 * @param ownerAgentId who owned the task
 * @param orgUnitId the unit the dial was made in
 * @param attempt which dial of the task, from 1
 * @param questions what a successful callback answers (CALL-4), in the order to ask (CALL-3)
 * @param policyVersion version of the contact policy that allowed the dial
 * @param script the script that the dial was allowed with (TASK-18); null where its program asks for none, and in a grant that
 *     is read back from a call
 * @param contactClass what the contact is, where that exempted it from the do-not-call list (CMPL-4)
 */
public record DialGrant(
        UUID attemptId,
        UUID taskId,
        String agentId,
        UUID customerId,
        long fencingToken,
        String programId,
        int programVersion,
        String purpose,
        @Nullable String business,
        @Nullable String subjectKind,
        @Nullable UUID subjectId,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate dueOn,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId,
        int attempt,
        List<String> questions,
        @Nullable String policyVersion,
        @Nullable String contactClass,
        Instant dialledAt,
        @Nullable Script script) {

    /** A version of a script. */
    public record Script(String id, int version) {}

    public DialGrant {
        questions = List.copyOf(questions);
    }
}
