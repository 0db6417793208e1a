package dev.ringback.complaint.testing;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.CallCorrected;
import java.time.Instant;
import java.util.UUID;

/** Follow-up calls, as the call records tell of them. */
public final class FollowUps {

    private FollowUps() {}

    /** A call that reached the customer; it ends five minutes after it was dialled. */
    public static CallCompleted call(String complaint, Instant dialledAt, String disposition) {
        return call(complaint, dialledAt, "EFFECTIVE", disposition, "COMPLAINT_FOLLOW_UP", null);
    }

    /** Any call. */
    public static CallCompleted call(
            String complaint, Instant dialledAt, String outcome, String disposition, String purpose, Boolean imported) {
        boolean effective = outcome.equals("EFFECTIVE") || outcome.equals("SUCCESSFUL");
        return new CallCompleted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "complaint-follow-up",
                purpose,
                "complaint",
                "A07",
                null,
                UUID.randomUUID(),
                "COMPLAINT",
                UUID.fromString(complaint),
                null,
                null,
                null,
                1L,
                "OUTBOUND",
                dialledAt,
                dialledAt.plusSeconds(10),
                dialledAt.plusSeconds(300),
                outcome,
                disposition,
                effective,
                effective,
                outcome.equals("SUCCESSFUL"),
                1,
                null,
                imported);
    }

    /** The call on its way. */
    public static Events.Sent told(CallCompleted call) {
        return Events.event("/callrecord-service", call.callId(), 1, call.endedAt(), call);
    }

    /** The same call as it should have been recorded, on its way. */
    public static Events.Sent corrected(CallCompleted was, int revision, String outcome, String disposition) {
        boolean effective = outcome.equals("EFFECTIVE") || outcome.equals("SUCCESSFUL");
        CallCompleted now = new CallCompleted(
                was.callId(),
                was.attemptId(),
                was.taskId(),
                was.programId(),
                was.purpose(),
                was.business(),
                was.agentId(),
                was.orgUnitId(),
                was.customerId(),
                was.subjectKind(),
                was.subjectId(),
                was.opensOn(),
                was.dueOn(),
                was.ownerAgentId(),
                was.fencingToken(),
                was.direction(),
                was.dialledAt(),
                was.startedAt(),
                was.endedAt(),
                outcome,
                disposition,
                effective,
                effective,
                outcome.equals("SUCCESSFUL"),
                1,
                null,
                was.imported());
        Instant at = was.endedAt().plusSeconds(3600L * revision);
        CallCorrected correction = new CallCorrected(
                was.callId(), revision, now, was.outcome(), was.disposition(), "Wrong line chosen", "Q1", at);
        return Events.event("/callrecord-service", was.callId(), revision, at, correction);
    }

    /** Waits until whatever was sent before of this call was taken in: by a call under the same key that says nothing. */
    public static void awaitBehind(CallCompleted call) {
        CallCompleted nothing = call(UUID.randomUUID().toString(), call.dialledAt(), "NO_ANSWER", null, "DEAL", null);
        Events.event("/callrecord-service", call.callId(), 99, call.endedAt(), nothing)
                .deliverAndWait();
    }
}
