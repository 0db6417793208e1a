package dev.ringback.complaint.handling;

import dev.ringback.complaint.clock.Timetables;
import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.CourseKeeper;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.complaint.directory.DirectoryStore;
import dev.ringback.complaint.directory.OrgScopes;
import dev.ringback.complaint.handover.HandOver;
import dev.ringback.complaint.handover.HandOverAnswer;
import dev.ringback.complaint.handover.HandOverStore;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands complaints from one department to another (CMPL-7). */
@ApplicationScoped
class HandOverService {

    private final InProgress inProgress;
    private final ComplaintStore complaints;
    private final HandOverStore handOvers;
    private final CourseKeeper keeper;
    private final DirectoryStore directory;
    private final OrgScopes scopes;
    private final Timetables timetables;
    private final BusinessClock clock;

    HandOverService(
            InProgress inProgress,
            ComplaintStore complaints,
            HandOverStore handOvers,
            CourseKeeper keeper,
            DirectoryStore directory,
            OrgScopes scopes,
            Timetables timetables,
            BusinessClock clock) {
        this.inProgress = inProgress;
        this.complaints = complaints;
        this.handOvers = handOvers;
        this.keeper = keeper;
        this.directory = directory;
        this.scopes = scopes;
        this.timetables = timetables;
        this.clock = clock;
    }

    /**
     * Asks another department to take a complaint.
     *
     * @throws ProblemException NOT_FOUND; HAND_OVER_PENDING; ALREADY_RESOLVED; COMPLAINT_CLOSED; VALIDATION_FAILED
     */
    @Transactional
    HandOverView offer(UUID id, OfferHandOver offer, Actor by) {
        Complaint complaint = inProgress.locked(id, by);
        validate(complaint, offer);
        Instant now = clock.now();
        @Nullable
        Duration time = timetables.now().policy(complaint.handling().level()).handOver();
        HandOver handOver = new HandOver(
                Ids.next(),
                id,
                complaint.course().current().round().number(),
                complaint.route().departmentId(),
                offer.departmentId(),
                FreeText.withoutNumbers(offer.reason()),
                now,
                by.subject(),
                time == null ? null : now.plus(time),
                null);
        if (!handOvers.offer(handOver)) {
            throw new ProblemException(ComplaintError.HAND_OVER_PENDING);
        }
        Step step = new Step(
                StepKind.HAND_OVER_OFFERED,
                now,
                by.subject(),
                handOver.reason(),
                Map.of("toDepartmentId", offer.departmentId()));
        keeper.change(complaint.handled(complaint.handling()), null, List.of(step));
        return HandOverView.of(handOver);
    }

    /**
     * Takes a complaint that is handed over, or sends it back.
     *
     * @throws ProblemException NOT_FOUND; NO_HAND_OVER_PENDING; NOT_THE_RECEIVER; ALREADY_RESOLVED; COMPLAINT_CLOSED;
     *     VALIDATION_FAILED
     */
    @Transactional
    HandOverView answer(UUID id, AnswerHandOver answer, Actor by) {
        Complaint complaint = inProgress.locked(id, by);
        @Nullable HandOver offer = handOvers.pending(id);
        if (offer == null) {
            throw new ProblemException(ComplaintError.NO_HAND_OVER_PENDING);
        }
        if (!scopes.of(by.agentId(), by.everywhere()).covers(offer.toDepartmentId())) {
            throw new ProblemException(ComplaintError.NOT_THE_RECEIVER);
        }
        boolean accepted = answer.accepted();
        if (!accepted && (answer.reason() == null || FreeText.saysNothing(answer.reason()))) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("reason", "SAYS_NOTHING", "The text cannot be blank.");
        }
        @Nullable String reason = answer.reason() == null ? null : FreeText.withoutNumbers(answer.reason());
        HandOver.Reply reply = new HandOver.Reply(
                accepted ? HandOverAnswer.ACCEPTED : HandOverAnswer.RETURNED, clock.now(), by.subject(), reason);
        handOvers.answer(id, reply);
        Step step = new Step(
                accepted ? StepKind.HAND_OVER_ACCEPTED : StepKind.HAND_OVER_RETURNED,
                reply.at(),
                by.subject(),
                reason,
                Map.of("departmentId", offer.toDepartmentId()));
        Complaint after =
                accepted ? complaint.handedTo(offer.toDepartmentId()) : complaint.handled(complaint.handling());
        keeper.change(after, null, List.of(step));
        return HandOverView.of(new HandOver(
                offer.id(),
                offer.complaintId(),
                offer.round(),
                offer.fromDepartmentId(),
                offer.toDepartmentId(),
                offer.reason(),
                offer.offeredAt(),
                offer.offeredBy(),
                offer.dueAt(),
                reply));
    }

    /**
     * The hand-overs of a complaint, in their order.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    List<HandOverView> of(UUID id, Actor viewer) {
        if (complaints.find(id, viewer).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return handOvers.of(id).stream().map(HandOverView::of).toList();
    }

    private void validate(Complaint complaint, OfferHandOver offer) {
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        if (offer.departmentId().equals(complaint.route().departmentId())) {
            invalid.violation("departmentId", "ALREADY_THERE", "The department has the complaint already.");
        } else if (!directory.knowsUnit(offer.departmentId())) {
            invalid.violation("departmentId", "UNKNOWN_ORG_UNIT", "The directory does not know this unit.");
        }
        if (FreeText.saysNothing(offer.reason())) {
            invalid.violation("reason", "SAYS_NOTHING", "The text cannot be blank.");
        }
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
    }
}
