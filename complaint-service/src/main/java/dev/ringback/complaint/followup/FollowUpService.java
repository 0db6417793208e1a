package dev.ringback.complaint.followup;

import dev.ringback.complaint.course.Closure;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.Course;
import dev.ringback.complaint.course.CourseEvents;
import dev.ringback.complaint.course.CourseKeeper;
import dev.ringback.complaint.course.FollowUpCall;
import dev.ringback.complaint.course.Standing;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.platform.event.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes of follow-up calls what they mean for their complaints (CMPL-6). */
@ApplicationScoped
public class FollowUpService {

    private static final Logger LOG = Logger.getLogger(FollowUpService.class);

    private final ComplaintStore complaints;
    private final FollowUpCallStore calls;
    private final CourseKeeper keeper;

    FollowUpService(ComplaintStore complaints, FollowUpCallStore calls, CourseKeeper keeper) {
        this.complaints = complaints;
        this.calls = calls;
        this.keeper = keeper;
    }

    /**
     * Takes in a follow-up call or its correction, any number of times and in any order. A call about a complaint nobody
     * here knows is kept, and means nothing.
     *
     * @param told when it was recorded or corrected, and by whom
     */
    @Transactional
    public void hear(UUID complaintId, FollowUpCall call, Told told) {
        Optional<Complaint> locked = complaints.lock(complaintId);
        if (!calls.keep(complaintId, call)) {
            return;
        }
        if (locked.isEmpty()) {
            LOG.warnf("Follow-up call %s is about complaint %s, which is not known", call.callId(), complaintId);
            return;
        }
        Complaint complaint = locked.get();
        Course after = complaint.course().heard(calls.of(complaintId));
        List<Step> steps = new ArrayList<>();
        steps.add(heard(call, told));
        Standing.Current current = after.current();
        @Nullable DomainEvent event = consequence(complaint, current, told, steps);
        keeper.move(complaint, after, event, steps);
    }

    /** Who told of a call, and when. */
    public record Told(String by, Instant at) {}

    /** What the others are told; nothing if the complaint stands where it stood. */
    private static @Nullable DomainEvent consequence(
            Complaint complaint, Standing.Current after, Told told, List<Step> steps) {
        Standing.Current before = complaint.course().current();
        return switch (after) {
            case Standing.Closed closed
            when before instanceof Standing.Closed was && was.closure().equals(closed.closure()) -> null;
            case Standing.Closed closed -> {
                steps.add(closed(closed.closure(), told));
                yield CourseEvents.closed(complaint, closed.closure());
            }
            case Standing.Open open when open.equals(before) -> null;
            case Standing.Open open -> {
                steps.add(new Step(
                        StepKind.REOPENED,
                        open.round().startedAt(),
                        told.by(),
                        null,
                        Map.of("round", String.valueOf(open.round().number()))));
                yield CourseEvents.reopened(complaint, open.round());
            }
            case Standing.Resolved resolved when before instanceof Standing.Resolved -> null;
            case Standing.Resolved resolved -> {
                steps.add(new Step(StepKind.TAKEN_BACK, told.at(), told.by(), null, Map.of()));
                yield CourseEvents.resolved(complaint, resolved);
            }
            case Standing.Answered answered -> null;
        };
    }

    private static Step closed(Closure closure, Told told) {
        return new Step(
                StepKind.CLOSED,
                closure.at(),
                told.by(),
                null,
                Map.of("reason", closure.reason().name()));
    }

    private static Step heard(FollowUpCall call, Told told) {
        Map<String, String> details = new TreeMap<>();
        details.put("callId", call.callId().toString());
        details.put("revision", String.valueOf(call.revision()));
        details.put("outcome", call.outcome());
        if (call.disposition() != null) {
            details.put("disposition", call.disposition());
        }
        return new Step(StepKind.FOLLOW_UP_CALL, told.at(), told.by(), null, details);
    }
}
