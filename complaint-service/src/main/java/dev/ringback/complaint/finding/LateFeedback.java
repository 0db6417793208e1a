package dev.ringback.complaint.finding;

import dev.ringback.complaint.course.Answer;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.Course;
import dev.ringback.complaint.course.Standing;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a customer was answered late, or not at all, in a round (CMPL-2, CMPL-11). */
final class LateFeedback {

    /** Suggestion or complaint not fed back in time: what it costs is the scheme's to say. */
    static final String ITEM = "S3:3.1";

    private LateFeedback() {}

    /** Its incident: another than that of the complaint, and one for each round. */
    static String incidentOf(UUID complaintId, int round) {
        return "late-feedback:" + complaintId + ":" + round;
    }

    /**
     * The instant at which a round became late.
     *
     * @param round null for the last
     * @throws ProblemException VALIDATION_FAILED for a round that never began; NOT_LATE
     */
    static Instant since(Complaint complaint, @Nullable Integer round, Instant now) {
        Course course = round == null
                ? complaint.course()
                : complaint
                        .course()
                        .asOf(round)
                        .orElseThrow(() -> new ProblemException(CommonError.VALIDATION_FAILED)
                                .violation("round", "UNKNOWN_ROUND", "The complaint has no such round."));
        Standing.Current current = course.current();
        if (!late(current, now)) {
            throw new ProblemException(ComplaintError.NOT_LATE);
        }
        return current.round().replyDueAt();
    }

    private static boolean late(Standing.Current current, Instant now) {
        return switch (current) {
            case Standing.Open open -> now.isAfter(open.round().replyDueAt());
            case Standing.Answered answered -> late(answered.answer());
            case Standing.Resolved resolved -> late(resolved.was().answer());
            case Standing.Closed(Standing.Open open, var closure) ->
                closure.at().isAfter(open.round().replyDueAt());
            case Standing.Closed(Standing.Live was, var closure) -> late(was, now);
        };
    }

    private static boolean late(Answer answer) {
        return !answer.inTime();
    }
}
