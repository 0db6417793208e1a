package dev.ringback.complaint.course;

import dev.ringback.platform.event.ComplaintAnswered;
import dev.ringback.platform.event.ComplaintClassified;
import dev.ringback.platform.event.ComplaintClosed;
import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.ComplaintReopened;
import dev.ringback.platform.event.ComplaintResolved;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the others are told of a complaint's course. */
public final class CourseEvents {

    /** What calls name the business of a complaint about none. */
    private static final String NO_BUSINESS = "complaint";

    private CourseEvents() {}

    static ComplaintRaised raised(Complaint complaint) {
        Complaint.Origin origin = complaint.origin();
        Complaint.Matter matter = complaint.matter();
        return new ComplaintRaised(
                complaint.id(),
                origin.source(),
                origin.externalId(),
                complaint.caller().customerId(),
                origin.channel().name(),
                matter.causeClass().name(),
                matter.subjectAgentId(),
                matter.orgUnitId(),
                origin.receivedAt(),
                complaint.course().current().round().replyDueAt(),
                matter.kind().name(),
                complaint.caller().numberRef(),
                complaint.doNotCall(),
                origin.issueId(),
                matter.incidentId());
    }

    /** The customer was answered (CMPL-2). */
    public static ComplaintAnswered answered(Complaint complaint, Standing.Answered answered) {
        return new ComplaintAnswered(
                complaint.id(),
                complaint.caller().customerId(),
                answered.round().number(),
                answered.answer().channel().name(),
                answered.answer().at(),
                answered.round().replyDueAt(),
                answered.answer().inTime());
    }

    /** It was handled, and the customer is to be asked (CMPL-6). */
    public static ComplaintResolved resolved(Complaint complaint, Standing.Resolved resolved) {
        @Nullable String business = complaint.matter().business();
        return new ComplaintResolved(
                complaint.id(),
                complaint.origin().externalId(),
                complaint.caller().customerId(),
                resolved.round().number(),
                business == null ? NO_BUSINESS : business,
                resolved.resolution().at(),
                resolved.resolution().followUpOpensOn(),
                resolved.resolution().followUpDueOn(),
                resolved.resolution().followUpAgentId(),
                resolved.resolution().followUpUnitId());
    }

    /** The customer was not satisfied. */
    public static ComplaintReopened reopened(Complaint complaint, Round round) {
        return new ComplaintReopened(
                complaint.id(), round.number(), round.openedBy(), round.startedAt(), round.replyDueAt());
    }

    /**
     * It was classified anew (CMPL-5, CMPL-7).
     *
     * @param doNotCall the do-not-call list is asked for by this (CMPL-4)
     */
    public static ComplaintClassified classified(Complaint complaint, boolean doNotCall, Instant at) {
        return new ComplaintClassified(
                complaint.id(),
                complaint.caller().customerId(),
                complaint.caller().numberRef(),
                complaint.matter().causeClass().name(),
                complaint.handling().level().name(),
                doNotCall,
                at);
    }

    /** It ended. */
    public static ComplaintClosed closed(Complaint complaint, Closure closure) {
        return new ComplaintClosed(complaint.id(), closure.reason().name(), closure.at());
    }
}
