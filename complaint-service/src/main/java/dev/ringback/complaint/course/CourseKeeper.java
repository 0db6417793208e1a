package dev.ringback.complaint.course;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each change of a complaint together with its event and its steps, in the caller's transaction and under the row
 * lock the caller holds, which makes the version of the event the order of the changes.
 */
@ApplicationScoped
public class CourseKeeper {

    private final ComplaintStore complaints;
    private final HistoryStore history;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final CourseWatch watch;

    CourseKeeper(
            ComplaintStore complaints, HistoryStore history, Outbox outbox, BusinessClock clock, CourseWatch watch) {
        this.complaints = complaints;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
        this.watch = watch;
    }

    /** Takes a complaint in and gives it a number; empty, and nothing is changed, if its source sent one under this id before. */
    public Optional<Complaint> begin(Complaint arrived, List<Step> steps) {
        @Nullable Long number = complaints.insert(arrived);
        if (number == null) {
            return Optional.empty();
        }
        Complaint complaint = arrived.numbered(number);
        outbox.append(complaint.id().toString(), complaint.version(), CourseEvents.raised(complaint));
        append(complaint, steps);
        watch.moved(complaint);
        return Optional.of(complaint);
    }

    /**
     * Moves a locked complaint on.
     *
     * @param event tells the others; absent when nothing changed for them
     * @return the complaint as it is now
     */
    public Complaint move(Complaint locked, Course next, @Nullable DomainEvent event, List<Step> steps) {
        return change(locked.on(next), event, steps);
    }

    /**
     * Keeps a locked complaint as it has become.
     *
     * @param moved of the next version
     * @param event tells the others; absent when nothing changed for them
     */
    public Complaint change(Complaint moved, @Nullable DomainEvent event, List<Step> steps) {
        complaints.save(moved);
        if (event != null) {
            outbox.append(moved.id().toString(), moved.version(), event);
        }
        append(moved, steps);
        watch.moved(moved);
        return moved;
    }

    /** Gives a locked complaint another time to answer, from the beginning of its round; nothing else of it changes. */
    public Complaint toReplyWithin(Complaint locked, Duration timeToReply) {
        Course next = locked.course().toReplyWithin(timeToReply);
        if (next.equals(locked.course())) {
            return locked;
        }
        Complaint timed = locked.on(next);
        complaints.save(timed);
        return timed;
    }

    /** Notes steps that leave the course as it is and are nothing to the others. */
    public void note(UUID complaintId, int round, Step step) {
        history.append(complaintId, round, step, clock.now());
    }

    private void append(Complaint complaint, List<Step> steps) {
        steps.forEach(step -> history.append(
                complaint.id(), complaint.course().current().round().number(), step, clock.now()));
    }
}
