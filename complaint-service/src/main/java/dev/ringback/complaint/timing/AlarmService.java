package dev.ringback.complaint.timing;

import dev.ringback.complaint.clock.Timetables;
import dev.ringback.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells what falls due. Any number of processes may do so at once; each due time is told once. */
@ApplicationScoped
class AlarmService {

    private static final int BATCH = 500;

    private final AlarmStore alarms;
    private final Teller teller;
    private final Timetables timetables;
    private final BusinessClock clock;

    AlarmService(AlarmStore alarms, Teller teller, Timetables timetables, BusinessClock clock) {
        this.alarms = alarms;
        this.teller = teller;
        this.timetables = timetables;
        this.clock = clock;
    }

    /** Tells some of what is due; false if there is nothing left. What is still to be timed anew is left for then. */
    @Transactional
    boolean tellSome() {
        Instant now = clock.now();
        List<UUID> due = alarms.due(now, timetables.now().generation(), BATCH);
        if (due.isEmpty()) {
            return false;
        }
        teller.tell(alarms.tell(due, now), now);
        return true;
    }
}
