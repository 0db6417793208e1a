package dev.ringback.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call was made and its outcome recorded (CALL-1). Carries facts enough for scoring without a look-up.
 *
 * @param attemptId the dial attempt; absent on a call without a grant
 * @param direction OUTBOUND or INBOUND
 * @param fencingToken token of the lease the dial was made under
 * @param agentId who made the call
 * @param ownerAgentId who owned the task when it was dialled
 * @param outcome NO_ANSWER, POWERED_OFF, SUSPENDED, WRONG_NUMBER, CONNECTED_INCOMPLETE, EFFECTIVE or SUCCESSFUL
 * @param connected connected contains effective contains successful (CALL-2)
 * @param definitionVersion version of the definition of connected, effective and successful
 * @param appointmentAt agreed time when the disposition is RESCHEDULE
 * @param imported true for history and call detail records, which came without a grant
 * @param scriptId script by which the call was made, if by one (CALL-5)
 * @param scriptVersion its version
 */
public record CallCompleted(
        UUID callId,
        @Nullable UUID attemptId,
        @Nullable UUID taskId,
        @Nullable String programId,
        @Nullable String purpose,
        @Nullable String business,
        String agentId,
        @Nullable String orgUnitId,
        @Nullable UUID customerId,
        @Nullable String subjectKind,
        @Nullable UUID subjectId,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate dueOn,
        @Nullable String ownerAgentId,
        @Nullable Long fencingToken,
        String direction,
        @Nullable Instant dialledAt,
        Instant startedAt,
        Instant endedAt,
        String outcome,
        @Nullable String disposition,
        boolean connected,
        boolean effective,
        boolean successful,
        int definitionVersion,
        @Nullable Instant appointmentAt,
        @Nullable Boolean imported,
        @Nullable String scriptId,
        @Nullable Integer scriptVersion)
        implements DomainEvent {

    /** A call that was made by no script. */
    public CallCompleted(
            UUID callId,
            @Nullable UUID attemptId,
            @Nullable UUID taskId,
            @Nullable String programId,
            @Nullable String purpose,
            @Nullable String business,
            String agentId,
            @Nullable String orgUnitId,
            @Nullable UUID customerId,
            @Nullable String subjectKind,
            @Nullable UUID subjectId,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate dueOn,
            @Nullable String ownerAgentId,
            @Nullable Long fencingToken,
            String direction,
            @Nullable Instant dialledAt,
            Instant startedAt,
            Instant endedAt,
            String outcome,
            @Nullable String disposition,
            boolean connected,
            boolean effective,
            boolean successful,
            int definitionVersion,
            @Nullable Instant appointmentAt,
            @Nullable Boolean imported) {
        this(
                callId,
                attemptId,
                taskId,
                programId,
                purpose,
                business,
                agentId,
                orgUnitId,
                customerId,
                subjectKind,
                subjectId,
                opensOn,
                dueOn,
                ownerAgentId,
                fencingToken,
                direction,
                dialledAt,
                startedAt,
                endedAt,
                outcome,
                disposition,
                connected,
                effective,
                successful,
                definitionVersion,
                appointmentAt,
                imported,
                null,
                null);
    }
}
