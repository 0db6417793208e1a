package dev.ringback.complaint.handling;

import dev.ringback.complaint.assignment.Officers;
import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.clock.PauseReason;
import dev.ringback.complaint.clock.Timetables;
import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.CourseEvents;
import dev.ringback.complaint.course.CourseKeeper;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.complaint.routing.CauseClass;
import dev.ringback.complaint.view.ComplaintView;
import dev.ringback.complaint.view.ComplaintViews;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Classifies, assigns and pauses complaints that are being handled (CMPL-3, CMPL-5, CMPL-7). */
@ApplicationScoped
class HandlingService {

    private final InProgress inProgress;
    private final CourseKeeper keeper;
    private final Officers officers;
    private final Timetables timetables;
    private final ComplaintViews views;
    private final BusinessClock clock;

    HandlingService(
            InProgress inProgress,
            CourseKeeper keeper,
            Officers officers,
            Timetables timetables,
            ComplaintViews views,
            BusinessClock clock) {
        this.inProgress = inProgress;
        this.keeper = keeper;
        this.officers = officers;
        this.timetables = timetables;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Says what a complaint is about and how high it has come. Time that was used up stays used up. What turns out to be of a cause
     * that asks for the do-not-call list asks for it now (CMPL-4); what turns out to be of another leaves the number listed, since
     * only a person who looks at it takes it off, in the task service.
     *
     * @throws ProblemException NOT_FOUND; ALREADY_RESOLVED; COMPLAINT_CLOSED; VALIDATION_FAILED
     */
    @Transactional
    ComplaintView classify(UUID id, Classify classify, Actor by) {
        Complaint complaint = inProgress.locked(id, by);
        CauseClass cause = Objects.requireNonNullElse(
                classify.causeClass(), complaint.matter().causeClass());
        Level level = Objects.requireNonNullElse(
                classify.level(), complaint.handling().level());
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        if (cause == complaint.matter().causeClass()
                && level == complaint.handling().level()) {
            invalid.violation("level", "NOTHING_CHANGED", "The complaint has this cause and this level already.");
        }
        if (FreeText.saysNothing(classify.reason())) {
            invalid.violation("reason", "SAYS_NOTHING", "The text cannot be blank.");
        }
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
        Map<String, String> details = new TreeMap<>();
        details.put("causeClass", cause.name());
        details.put("level", level.name());
        Step step = step(StepKind.CLASSIFIED, by, FreeText.withoutNumbers(classify.reason()), details);
        Complaint classified = complaint.classified(
                cause, level, timetables.now().policy(level).reply());
        boolean asks = !complaint.doNotCall() && classified.callsForDoNotCall();
        Complaint after = asks ? classified.askingForDoNotCall(step.at()) : classified;
        List<Step> steps =
                asks ? List.of(step, step(StepKind.DO_NOT_CALL_REQUESTED, by, null, Map.of())) : List.of(step);
        return views.of(keeper.change(after, CourseEvents.classified(after, asks, step.at()), steps));
    }

    /**
     * Gives a complaint to somebody of its department; to whoever has the fewest if nobody is named.
     *
     * @throws ProblemException NOT_FOUND; ALREADY_RESOLVED; COMPLAINT_CLOSED; NOBODY_TO_ASSIGN; VALIDATION_FAILED
     */
    @Transactional
    ComplaintView assign(UUID id, Assign assign, Actor by) {
        Complaint complaint = inProgress.locked(id, by);
        String officer = officers.of(complaint, assign.agentId());
        Complaint.Handling now = new Complaint.Handling(
                complaint.handling().level(), officer, complaint.handling().paused());
        Step step = step(StepKind.ASSIGNED, by, null, Map.of("officerAgentId", officer));
        return views.of(keeper.change(complaint.handled(now), null, List.of(step)));
    }

    /**
     * Stops the clocks of updates and solution. The time to answer goes on.
     *
     * @throws ProblemException NOT_FOUND; ALREADY_PAUSED; ALREADY_RESOLVED; COMPLAINT_CLOSED
     */
    @Transactional
    ComplaintView pause(UUID id, PauseReason reason, Actor by) {
        Complaint complaint = inProgress.locked(id, by);
        if (complaint.handling().paused() != null) {
            throw new ProblemException(ComplaintError.ALREADY_PAUSED);
        }
        return paused(complaint, reason, step(StepKind.PAUSED, by, null, Map.of("reason", reason.name())));
    }

    /**
     * Lets the clocks go on.
     *
     * @throws ProblemException NOT_FOUND; NOT_PAUSED; ALREADY_RESOLVED; COMPLAINT_CLOSED
     */
    @Transactional
    ComplaintView resume(UUID id, Actor by) {
        Complaint complaint = inProgress.locked(id, by);
        if (complaint.handling().paused() == null) {
            throw new ProblemException(ComplaintError.NOT_PAUSED);
        }
        return paused(complaint, null, step(StepKind.RESUMED, by, null, Map.of()));
    }

    private ComplaintView paused(Complaint complaint, @Nullable PauseReason reason, Step step) {
        Complaint.Handling handling = complaint.handling();
        return views.of(keeper.change(
                complaint.handled(new Complaint.Handling(handling.level(), handling.officerAgentId(), reason)),
                null,
                List.of(step)));
    }

    private Step step(StepKind kind, Actor by, @Nullable String text, Map<String, String> details) {
        return new Step(kind, clock.now(), by.subject(), text, details);
    }
}
