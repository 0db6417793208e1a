package dev.ringback.complaint.calendar;

import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.complaint.problem.VersionTag;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and changes the calendars. */
@ApplicationScoped
public class CalendarService {

    /** Every hour of every day, always. */
    public static final String SHIPPED = "CLOCK";

    private final CalendarStore calendars;
    private final BusinessClock clock;

    CalendarService(CalendarStore calendars, BusinessClock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    List<CalendarVersion> all() {
        return calendars.all();
    }

    /**
     * One calendar.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    CalendarVersion get(String id) {
        @Nullable CalendarVersion found = calendars.current(id);
        if (found == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return found;
    }

    /**
     * Puts hours in force from now on; what was counted before stays. The same again changes nothing.
     *
     * @param ifMatch the entity tags the client has seen, {@code *} for any, null if he does not care
     * @throws ProblemException CALENDAR_SHIPPED; STALE_VERSION; VALIDATION_FAILED
     */
    @Transactional
    CalendarVersion put(String id, CalendarView.Put put, @Nullable String ifMatch, String by) {
        if (id.equals(SHIPPED)) {
            throw new ProblemException(ComplaintError.CALENDAR_SHIPPED);
        }
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        faults(put).forEach(fault -> invalid.violation(fault.field(), fault.code(), fault.message()));
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
        calendars.changing();
        @Nullable CalendarVersion before = calendars.current(id);
        VersionTag.check(ifMatch, before == null ? 0 : before.version());
        return save(id, before, put, clock.now(), by);
    }

    /**
     * Puts hours of a regulation pack in force. The same again changes nothing.
     *
     * @param from since when it says they hold; no earlier than those before, which somebody may have put meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOver(String id, CalendarView.Put put, Instant from, String by) {
        calendars.changing();
        @Nullable CalendarVersion before = calendars.current(id);
        Instant since = before != null && from.isBefore(before.inForceFrom()) ? before.inForceFrom() : from;
        save(id, before, put, since, by);
    }

    /** What keeps hours from being a calendar; empty if nothing does. */
    public static List<Violation> faults(CalendarView.Put put) {
        return new CalendarText(put.week(), put.days())
                .faults().stream()
                        .map(fault -> new Violation(fault.field(), fault.code(), fault.message()))
                        .toList();
    }

    private CalendarVersion save(
            String id, @Nullable CalendarVersion before, CalendarView.Put put, Instant from, String by) {
        BusinessCalendar hours = new CalendarText(put.week(), put.days()).calendar();
        if (before != null && before.name().equals(put.name()) && before.hours().equals(hours)) {
            return before;
        }
        CalendarVersion after =
                new CalendarVersion(id, before == null ? 1 : before.version() + 1, put.name(), hours, from, by);
        calendars.add(after);
        return after;
    }
}
