package dev.ringback.task.task;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A callback task to be created for one subject of one program. A subject has one task per program and opening date: creating it again
 * changes nothing.
 *
 * @param programId the program that asks for the callback
 * @param programVersion version of the program the task was made from (G7)
 * @param purpose what the callback is for, for example {@code DEAL} (TASK-1)
 * @param rule the rule behind the program, for example {@code TASK-2}
 * @param business the business the customer is called about; same-business gaps count by it (TASK-16)
 * @param customerId the customer to call
 * @param contactId the telephone number to call; protection counts by it
 * @param subjectKind kind of the inbound business object, {@code ORDER} or {@code ENQUIRY}
 * @param subjectId id of that object
 * @param subjectExternalId its id in the system it came from
 * @param opensOn first business date on which the task may be dialled
 * @param dueOn last business date on which it may be dialled, not before {@code opensOn}
 * @param ownerAgentId the agent who has to make the call, or null when the unit shares it
 * @param orgUnitId the unit the task belongs to, or null when any agent may take it
 * @param maxAttempts dials allowed in all (TASK-14), at least 1
 * @param retryAfter waiting time from an unanswered call's end to the next dial
 * @param questions codes of the questions to ask, in order (CALL-4)
 */
public record NewTask(
        String programId,
        int programVersion,
        String purpose,
        String rule,
        String business,
        UUID customerId,
        UUID contactId,
        String subjectKind,
        UUID subjectId,
        String subjectExternalId,
        LocalDate opensOn,
        LocalDate dueOn,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId,
        int maxAttempts,
        Duration retryAfter,
        List<String> questions) {

    /** Checks what every caller must hold. */
    public NewTask {
        if (dueOn.isBefore(opensOn)) {
            throw new IllegalArgumentException("a task is due on or after the day it opens");
        }
        if (maxAttempts < 1 || retryAfter.isNegative()) {
            throw new IllegalArgumentException("a task allows one attempt or more, and waits zero or longer");
        }
        questions = List.copyOf(questions);
    }
}
