package dev.ringback.task.task;

import dev.ringback.task.program.Program;
import dev.ringback.task.program.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A callback task to be created for one subject of one program. A subject has one task per program, opening date and round: creating it
 * again changes nothing.
 *
 * @param programId the program that asks for the callback
 * @param programVersion version of the program the task was made from (G7)
 * @param purpose what the callback is for, for example {@code DEAL} (TASK-1)
 * @param rule the rule behind the program, for example {@code TASK-2}
 * @param business the business the customer is called about; same-business gaps count by it (TASK-16)
 * @param customerId the customer to call, by the number it has when the task is created; the survivor is called for one that was merged
 * @param subjectKind kind of the business object, for example {@code ORDER} or {@code COMPLAINT}
 * @param subjectId id of that object
 * @param subjectExternalId its id in the system it came from
 * @param opensOn first business date on which the task may be dialled
 * @param dueOn last business date on which it may be dialled, not before {@code opensOn}
 * @param ownerAgentId the agent who has to make the call, or null when the unit shares it
 * @param orgUnitId the unit the task belongs to, or null when any agent may take it
 * @param maxAttempts dials allowed in all (TASK-14), at least 1
 * @param retryAfter waiting time from an unanswered call's end to the next dial
 * @param questions codes of the questions to ask, in order (CALL-4)
 * @param round which time the subject asks for the callback, from 1
 * @param excludedAgentId the agent who must never make the call, or null; not the owner
 * @param request who asked for it and why, or null when a fact or an event did
 * @param detail what only some callbacks have
 */
public record NewTask(
        String programId,
        int programVersion,
        String purpose,
        String rule,
        String business,
        UUID customerId,
        String subjectKind,
        UUID subjectId,
        String subjectExternalId,
        LocalDate opensOn,
        LocalDate dueOn,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId,
        int maxAttempts,
        Duration retryAfter,
        List<String> questions,
        int round,
        @Nullable String excludedAgentId,
        @Nullable Request request,
        Detail detail) {

    /** A callback of whole days without more detail. */
    public NewTask(
            String programId,
            int programVersion,
            String purpose,
            String rule,
            String business,
            UUID customerId,
            String subjectKind,
            UUID subjectId,
            String subjectExternalId,
            LocalDate opensOn,
            LocalDate dueOn,
            @Nullable String ownerAgentId,
            @Nullable String orgUnitId,
            int maxAttempts,
            Duration retryAfter,
            List<String> questions,
            int round,
            @Nullable String excludedAgentId,
            @Nullable Request request) {
        this(
                programId,
                programVersion,
                purpose,
                rule,
                business,
                customerId,
                subjectKind,
                subjectId,
                subjectExternalId,
                opensOn,
                dueOn,
                ownerAgentId,
                orgUnitId,
                maxAttempts,
                retryAfter,
                questions,
                round,
                excludedAgentId,
                request,
                Detail.NONE);
    }

    /**
     * What only some callbacks have.
     *
     * @param opensAt the first instant, where the window is finer than a day, or null
     * @param dueAt the last instant that still meets the deadline (G3), where the window is finer than a day, or null
     * @param callerNumber the company's number that the customer dialled before (TASK-26), or null
     */
    public record Detail(
            @Nullable Instant opensAt,
            @Nullable Instant dueAt,
            @Nullable String callerNumber) {
        /** Nothing. */
        public static final Detail NONE = new Detail(null, null, null);
    }

    /**
     * Who asked for a callback.
     *
     * @param reason why, numbers masked
     * @param by subject of the one who asked
     */
    public record Request(String reason, String by) {}

    /** Checks what every caller must hold. */
    public NewTask {
        if (dueOn.isBefore(opensOn)) {
            throw new IllegalArgumentException("a task is due on or after the day it opens");
        }
        if (maxAttempts < 1 || retryAfter.isNegative()) {
            throw new IllegalArgumentException("a task allows one attempt or more, and waits zero or longer");
        }
        if (round < 1 || (excludedAgentId != null && excludedAgentId.equals(ownerAgentId))) {
            throw new IllegalArgumentException("rounds count from 1, and nobody owns what they must not do");
        }
        questions = List.copyOf(questions);
    }

    /** The same callback, asked for again. */
    NewTask inRound(int another) {
        return new NewTask(
                programId,
                programVersion,
                purpose,
                rule,
                business,
                customerId,
                subjectKind,
                subjectId,
                subjectExternalId,
                opensOn,
                dueOn,
                ownerAgentId,
                orgUnitId,
                maxAttempts,
                retryAfter,
                questions,
                another,
                excludedAgentId,
                request,
                detail);
    }

    /** The same callback with its detail. */
    public NewTask precisely(Detail more) {
        return new NewTask(
                programId,
                programVersion,
                purpose,
                rule,
                business,
                customerId,
                subjectKind,
                subjectId,
                subjectExternalId,
                opensOn,
                dueOn,
                ownerAgentId,
                orgUnitId,
                maxAttempts,
                retryAfter,
                questions,
                round,
                excludedAgentId,
                request,
                more);
    }

    /** A callback of a program's terms. */
    public static NewTask of(
            Program program,
            String business,
            UUID customerId,
            Subject subject,
            LocalDate opensOn,
            LocalDate dueOn,
            Assignment assignment,
            @Nullable Request request) {
        return new NewTask(
                program.id(),
                program.version(),
                program.purpose().name(),
                program.rule(),
                business,
                customerId,
                subject.kind().name(),
                subject.id(),
                subject.externalId(),
                opensOn,
                dueOn,
                assignment.ownerAgentId(),
                assignment.orgUnitId(),
                program.attempts().max(),
                program.attempts().retryAfter(),
                program.questions(),
                subject.round(),
                assignment.excludedAgentId(),
                request);
    }

    /**
     * What a callback is about.
     *
     * @param externalId its id in the system it came from
     * @param round which time it asks for a callback, from 1
     */
    public record Subject(SubjectKind kind, UUID id, String externalId, int round) {}

    /**
     * Whose a callback is.
     *
     * @param ownerAgentId who has to make it, or null when the unit shares it; never the excluded one
     * @param orgUnitId the unit it belongs to, or null when any agent may take it
     * @param excludedAgentId who must never make it, or null
     */
    public record Assignment(
            @Nullable String ownerAgentId,
            @Nullable String orgUnitId,
            @Nullable String excludedAgentId) {

        /** Nobody owns what they must not do. */
        public Assignment {
            ownerAgentId = ownerAgentId != null && ownerAgentId.equals(excludedAgentId) ? null : ownerAgentId;
        }
    }
}
