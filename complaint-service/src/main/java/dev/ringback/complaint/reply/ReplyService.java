package dev.ringback.complaint.reply;

import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.Answer;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.CourseEvents;
import dev.ringback.complaint.course.CourseKeeper;
import dev.ringback.complaint.course.Standing;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.complaint.view.ComplaintView;
import dev.ringback.complaint.view.ComplaintViews;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.ComplaintAnswered;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records how customers were answered (CMPL-2). */
@ApplicationScoped
class ReplyService {

    /** The clocks of who replies and of this service may differ by this much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final ComplaintStore complaints;
    private final CourseKeeper keeper;
    private final ComplaintViews views;
    private final BusinessClock clock;

    ReplyService(ComplaintStore complaints, CourseKeeper keeper, ComplaintViews views, BusinessClock clock) {
        this.complaints = complaints;
        this.keeper = keeper;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Records a reply. The earliest of a round is its answer, and in time up to the last instant it was due.
     *
     * @throws ProblemException NOT_FOUND; VALIDATION_FAILED; ALREADY_RESOLVED; COMPLAINT_CLOSED
     */
    @Transactional
    ComplaintView reply(UUID id, GiveReply reply, Actor by) {
        Complaint complaint = complaints.lock(id, by).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        Standing.Current before = complaint.course().current();
        Answer answer = Answer.in(before.round(), repliedAt(reply, before), reply.channel());
        Standing.Answered after = switch (before) {
            case Standing.Open open -> open.answered(answer);
            case Standing.Answered answered -> answered.answered(answer);
            case Standing.Resolved resolved -> throw new ProblemException(ComplaintError.ALREADY_RESOLVED);
            case Standing.Closed closed -> throw new ProblemException(ComplaintError.COMPLAINT_CLOSED);
        };
        Step step = new Step(
                StepKind.ANSWERED,
                answer.at(),
                by.subject(),
                FreeText.withoutNumbers(reply.text()),
                Map.of("channel", answer.channel().name(), "inTime", String.valueOf(answer.inTime())));
        // A further reply says nothing new to the others, unless it turns out to be the earlier one.
        @Nullable ComplaintAnswered event = after.equals(before) ? null : CourseEvents.answered(complaint, after);
        return views.of(keeper.move(complaint, complaint.course().with(after), event, List.of(step)));
    }

    private Instant repliedAt(GiveReply reply, Standing.Current before) {
        Instant now = clock.now();
        Instant startedAt = before.round().startedAt();
        @Nullable Instant said = reply.repliedAt();
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        if (FreeText.saysNothing(reply.text())) {
            invalid.violation("text", "SAYS_NOTHING", "The text cannot be blank.");
        }
        if (said != null && said.isBefore(startedAt)) {
            invalid.violation("repliedAt", "BEFORE_RECEIPT", "Nobody is answered before he complained.");
        }
        if (said != null && said.isAfter(now.plus(TOLERANCE))) {
            invalid.violation("repliedAt", "IN_THE_FUTURE", "This cannot lie in the future.");
        }
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
        if (said != null) {
            return said.truncatedTo(ChronoUnit.MICROS);
        }
        // The source's clock may be ahead of this one by the tolerance.
        return now.isBefore(startedAt) ? startedAt : now;
    }
}
