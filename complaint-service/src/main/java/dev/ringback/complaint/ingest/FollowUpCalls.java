package dev.ringback.complaint.ingest;

import dev.ringback.complaint.course.FollowUpCall;
import dev.ringback.platform.event.CallCompleted;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** Which calls are follow-up calls, and of what complaint. */
final class FollowUpCalls {

    private static final String PURPOSE = "COMPLAINT_FOLLOW_UP";

    private FollowUpCalls() {}

    /** The call if it is one; history that was imported asks nobody anything. */
    static Optional<FollowUpCall> read(CallCompleted call, int revision) {
        if (!PURPOSE.equals(call.purpose()) || call.subjectId() == null || Boolean.TRUE.equals(call.imported())) {
            return Optional.empty();
        }
        return Optional.of(new FollowUpCall(
                call.callId(),
                revision,
                call.agentId(),
                Objects.requireNonNullElse(call.dialledAt(), call.startedAt()).truncatedTo(ChronoUnit.MICROS),
                call.endedAt().truncatedTo(ChronoUnit.MICROS),
                call.outcome(),
                call.effective(),
                call.disposition()));
    }
}
