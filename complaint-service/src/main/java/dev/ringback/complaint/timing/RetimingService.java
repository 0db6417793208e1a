package dev.ringback.complaint.timing;

import dev.ringback.complaint.clock.Timetable;
import dev.ringback.complaint.clock.Timetables;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.CourseKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Computes what falls due anew after calendars or clocks were changed. Any number of processes may do so at once. */
@ApplicationScoped
class RetimingService {

    private static final int BATCH = 200;

    private final ComplaintStore complaints;
    private final CourseKeeper courses;
    private final TimeKeeper keeper;
    private final AlarmStore alarms;
    private final Timetables timetables;

    RetimingService(
            ComplaintStore complaints,
            CourseKeeper courses,
            TimeKeeper keeper,
            AlarmStore alarms,
            Timetables timetables) {
        this.complaints = complaints;
        this.courses = courses;
        this.keeper = keeper;
        this.alarms = alarms;
        this.timetables = timetables;
    }

    /** Computes some open complaints anew; false if there are none left. */
    @Transactional
    boolean timeSome() {
        Timetable timetable = timetables.now();
        List<UUID> outdated = alarms.outdated(timetable.generation(), BATCH);
        outdated.forEach(id -> complaints.find(id).ifPresent(complaint -> time(complaint, timetable)));
        return !outdated.isEmpty();
    }

    private void time(Complaint complaint, Timetable timetable) {
        keeper.time(
                courses.toReplyWithin(
                        complaint,
                        timetable.policy(complaint.handling().level()).reply()),
                timetable);
    }
}
