package dev.ringback.complaint.calendar;

import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.complaint.problem.VersionTag;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and changes the calendars. */
@ApplicationScoped
class CalendarService {

    /** Every hour of every day, always. */
    private static final String SHIPPED = "CLOCK";

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
        CalendarText text = new CalendarText(put.week(), put.days());
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        text.faults().forEach(fault -> invalid.violation(fault.field(), fault.code(), fault.message()));
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
        calendars.changing();
        @Nullable CalendarVersion before = calendars.current(id);
        int version = before == null ? 0 : before.version();
        VersionTag.check(ifMatch, version);
        BusinessCalendar hours = text.calendar();
        if (before != null && before.name().equals(put.name()) && before.hours().equals(hours)) {
            return before;
        }
        CalendarVersion after = new CalendarVersion(id, version + 1, put.name(), hours, clock.now(), by);
        calendars.add(after);
        return after;
    }
}
