package dev.ringback.complaint.handling;

import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.Standing;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Complaints somebody works on. Works in the caller's transaction. */
@ApplicationScoped
class InProgress {

    private final ComplaintStore complaints;

    InProgress(ComplaintStore complaints) {
        this.complaints = complaints;
    }

    /**
     * A complaint that is being handled, which nobody else changes until the transaction ends.
     *
     * @throws ProblemException NOT_FOUND for who does not see it; ALREADY_RESOLVED; COMPLAINT_CLOSED
     */
    Complaint locked(UUID id, Actor by) {
        Complaint complaint = complaints.lock(id, by).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        return switch (complaint.course().current()) {
            case Standing.Open open -> complaint;
            case Standing.Answered answered -> complaint;
            case Standing.Resolved resolved -> throw new ProblemException(ComplaintError.ALREADY_RESOLVED);
            case Standing.Closed closed -> throw new ProblemException(ComplaintError.COMPLAINT_CLOSED);
        };
    }
}
