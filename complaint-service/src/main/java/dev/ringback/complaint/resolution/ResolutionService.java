package dev.ringback.complaint.resolution;

import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.CourseEvents;
import dev.ringback.complaint.course.CourseKeeper;
import dev.ringback.complaint.course.Resolution;
import dev.ringback.complaint.course.Standing;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.complaint.followup.FollowUpCallStore;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.complaint.view.ComplaintView;
import dev.ringback.complaint.view.ComplaintViews;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Resolves complaints, and closes those whose customer will say nothing more (CMPL-2, CMPL-6). */
@ApplicationScoped
class ResolutionService {

    /** So many calls nobody answered make a customer unreachable. */
    private static final int UNANSWERED = 2;

    private final ComplaintStore complaints;
    private final FollowUpCallStore calls;
    private final CourseKeeper keeper;
    private final FollowUpPlan plan;
    private final ComplaintViews views;
    private final BusinessClock clock;

    ResolutionService(
            ComplaintStore complaints,
            FollowUpCallStore calls,
            CourseKeeper keeper,
            FollowUpPlan plan,
            ComplaintViews views,
            BusinessClock clock) {
        this.complaints = complaints;
        this.calls = calls;
        this.keeper = keeper;
        this.plan = plan;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Resolves a complaint; the others are told to ask the customer.
     *
     * @throws ProblemException NOT_FOUND; NOT_ANSWERED; ALREADY_RESOLVED; COMPLAINT_CLOSED; VALIDATION_FAILED
     */
    @Transactional
    ComplaintView resolve(UUID id, Resolve resolve, Actor by) {
        Complaint complaint = locked(id, by);
        Standing.Answered answered = switch (complaint.course().current()) {
            case Standing.Open open -> throw new ProblemException(ComplaintError.NOT_ANSWERED);
            case Standing.Answered ready -> ready;
            case Standing.Resolved resolved -> throw new ProblemException(ComplaintError.ALREADY_RESOLVED);
            case Standing.Closed closed -> throw new ProblemException(ComplaintError.COMPLAINT_CLOSED);
        };
        Resolution resolution = plan.resolution(complaint, resolve);
        Standing.Resolved resolved = answered.resolved(resolution);
        Map<String, String> details = new TreeMap<>();
        details.put("followUpDueOn", resolution.followUpDueOn().toString());
        if (resolution.followUpAgentId() != null) {
            details.put("followUpAgentId", resolution.followUpAgentId());
        }
        Step step = new Step(StepKind.RESOLVED, resolution.at(), by.subject(), resolution.text(), details);
        return views.of(keeper.move(
                complaint,
                complaint.course().with(resolved),
                CourseEvents.resolved(complaint, resolved),
                List.of(step)));
    }

    /**
     * Closes a complaint without the customer's word.
     *
     * @throws ProblemException NOT_FOUND; COMPLAINT_CLOSED; NOT_RESOLVED for NO_CUSTOMER and UNREACHABLE before it is
     *     resolved; NOT_YET_UNREACHABLE; CUSTOMER_KNOWN for NO_CUSTOMER of a customer's complaint
     */
    @Transactional
    ComplaintView close(UUID id, ClosureReason reason, Actor by) {
        Complaint complaint = locked(id, by);
        Instant now = clock.now();
        Standing.Closed closed = switch (complaint.course().current()) {
            case Standing.Closed ended -> throw new ProblemException(ComplaintError.COMPLAINT_CLOSED);
            case Standing.Live live ->
                switch (reason) {
                    case WITHDRAWN -> live.withdrawn(now);
                    case UNREACHABLE -> unreachable(complaint, resolved(live), now);
                    case NO_CUSTOMER -> withoutCustomer(complaint, resolved(live), now);
                };
        };
        Step step = new Step(StepKind.CLOSED, now, by.subject(), null, Map.of("reason", reason.name()));
        return views.of(keeper.move(
                complaint,
                complaint.course().with(closed),
                CourseEvents.closed(complaint, closed.closure()),
                List.of(step)));
    }

    private Complaint locked(UUID id, Actor by) {
        return complaints.lock(id, by).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private static Standing.Resolved resolved(Standing.Live live) {
        return switch (live) {
            case Standing.Resolved resolved -> resolved;
            case Standing.Open open -> throw new ProblemException(ComplaintError.NOT_RESOLVED);
            case Standing.Answered answered -> throw new ProblemException(ComplaintError.NOT_RESOLVED);
        };
    }

    /** Only after two follow-up calls nobody answered, as any task (TASK-14), or when the last date of the call has passed. */
    private Standing.Closed unreachable(Complaint complaint, Standing.Resolved resolved, Instant now) {
        boolean over = clock.dateOf(now).isAfter(resolved.resolution().followUpDueOn());
        if (!over && calls.unansweredSince(complaint.id(), resolved.resolution().at()) < UNANSWERED) {
            throw new ProblemException(ComplaintError.NOT_YET_UNREACHABLE);
        }
        return resolved.unreachable(now);
    }

    private static Standing.Closed withoutCustomer(Complaint complaint, Standing.Resolved resolved, Instant now) {
        if (complaint.caller().customerId() != null) {
            throw new ProblemException(ComplaintError.CUSTOMER_KNOWN);
        }
        return resolved.withoutCustomer(now);
    }
}
