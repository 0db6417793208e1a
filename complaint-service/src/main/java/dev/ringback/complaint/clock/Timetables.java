package dev.ringback.complaint.clock;

import dev.ringback.complaint.calendar.CalendarStore;
import dev.ringback.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The configuration of clocks as of now: read again only after it was changed. Works in the caller's transaction. */
@ApplicationScoped
public class Timetables {

    private final CalendarStore calendars;
    private final ClockPolicyStore policies;
    private final BusinessClock clock;
    private final AtomicReference<@Nullable Timetable> last = new AtomicReference<>();

    Timetables(CalendarStore calendars, ClockPolicyStore policies, BusinessClock clock) {
        this.calendars = calendars;
        this.policies = policies;
        this.clock = clock;
    }

    /** The configuration of this moment. */
    public Timetable now() {
        long generation = calendars.generation();
        @Nullable Timetable known = last.get();
        if (known != null && known.generation() == generation) {
            return known;
        }
        Timetable fresh = new Timetable(generation, calendars.versions(), policies.versions(), clock.zone());
        // A change between the two reads makes it newer than its number: it is then only read once more.
        last.set(fresh);
        return fresh;
    }
}
