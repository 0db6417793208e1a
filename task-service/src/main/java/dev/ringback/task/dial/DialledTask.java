package dev.ringback.task.dial;

import dev.ringback.task.number.ProtectedNumber;
import dev.ringback.task.program.TaskChannel;
import dev.ringback.task.protection.HoursOverrideKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task and one dial of it, as ledger and task row tell them.
 *
 * @param hoursOverride why it was allowed outside of calling hours, or null when it was in them
 * @param callerNumber the company's number that the customer dialled before (TASK-26), or null
 * @param number the number, encrypted
 */
record DialledTask(
        UUID attemptId,
        UUID taskId,
        UUID contactId,
        UUID customerId,
        String agentId,
        long fencingToken,
        String idempotencyKey,
        int attempt,
        String programId,
        int programVersion,
        String policyVersion,
        Instant dialledAt,
        @Nullable HoursOverrideKind hoursOverride,
        TaskChannel channel,
        String purpose,
        String business,
        String subjectKind,
        UUID subjectId,
        LocalDate opensOn,
        LocalDate dueOn,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId,
        List<String> questions,
        @Nullable String callerNumber,
        @Nullable String scriptId,
        @Nullable Integer scriptVersion,
        ProtectedNumber number) {

    Grant grant() {
        return new Grant(
                attemptId,
                taskId,
                agentId,
                customerId,
                fencingToken,
                programId,
                programVersion,
                purpose,
                business,
                subjectKind,
                subjectId,
                opensOn,
                dueOn,
                ownerAgentId,
                orgUnitId,
                attempt,
                questions,
                policyVersion,
                dialledAt,
                scriptId,
                scriptVersion);
    }
}
