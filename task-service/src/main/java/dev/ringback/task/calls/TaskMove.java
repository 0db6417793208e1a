package dev.ringback.task.calls;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.inbox.PoisonousEventException;
import dev.ringback.task.task.CloseReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a call's outcome takes its task. */
sealed interface TaskMove {

    /** The task ends. */
    record Close(CloseReason reason) implements TaskMove {}

    /** The task may be called again from an instant on, within the caps. */
    record Again(Instant notBefore) implements TaskMove {}

    /** The customer is to be called again at a time agreed with the agent who spoke with him (CALL-10). */
    record Appointed(Instant at, String agentId) implements TaskMove {}

    /**
     * Decides by outcome and disposition (TASK-14).
     *
     * @param attempts dials made, this one included
     * @param maxAttempts dials allowed
     * @param retryAfter waiting time from the call's end to the next dial
     * @throws PoisonousEventException for an outcome this service does not know
     */
    static TaskMove of(CallCompleted call, int attempts, int maxAttempts, Duration retryAfter) {
        Outcome outcome = outcome(call);
        @Nullable String disposition = call.disposition();
        if ("DO_NOT_CALL".equals(disposition)) {
            return new Close(CloseReason.DO_NOT_CALL);
        }
        if ("REFUSED".equals(disposition)) {
            return new Close(CloseReason.REFUSED);
        }
        if (outcome == Outcome.SUCCESSFUL) {
            return new Close(CloseReason.COMPLETED);
        }
        Instant appointment = call.appointmentAt();
        if ("RESCHEDULE".equals(disposition) && appointment != null) {
            return new Appointed(appointment, call.agentId());
        }
        boolean dialsLeft = attempts < maxAttempts;
        return switch (outcome) {
            case SUCCESSFUL, EFFECTIVE -> new Close(CloseReason.COMPLETED);
            case WRONG_NUMBER -> new Close(CloseReason.WRONG_NUMBER);
            case NO_ANSWER, POWERED_OFF, SUSPENDED ->
                dialsLeft ? new Again(call.endedAt().plus(retryAfter)) : new Close(CloseReason.UNREACHABLE);
            case CONNECTED_INCOMPLETE ->
                dialsLeft ? new Again(call.endedAt().plus(retryAfter)) : new Close(CloseReason.INCOMPLETE);
        };
    }

    private static Outcome outcome(CallCompleted call) {
        try {
            return Outcome.valueOf(call.outcome());
        } catch (IllegalArgumentException unknown) {
            throw new PoisonousEventException("UNKNOWN_OUTCOME", unknown);
        }
    }
}
