package dev.ringback.complaint.clock;

import dev.ringback.complaint.calendar.CalendarStore;
import dev.ringback.complaint.directory.DirectoryStore;
import dev.ringback.complaint.problem.VersionTag;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and changes the times of the levels. */
@ApplicationScoped
public class ClockPolicyService {

    private static final String CLOCK = "CLOCK";

    private final Timetables timetables;
    private final ClockPolicyStore policies;
    private final CalendarStore calendars;
    private final DirectoryStore directory;
    private final BusinessClock clock;

    ClockPolicyService(
            Timetables timetables,
            ClockPolicyStore policies,
            CalendarStore calendars,
            DirectoryStore directory,
            BusinessClock clock) {
        this.timetables = timetables;
        this.policies = policies;
        this.calendars = calendars;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    List<ClockPolicy> all() {
        Timetable now = timetables.now();
        return Arrays.stream(Level.values()).map(now::policy).toList();
    }

    @Transactional
    ClockPolicy get(Level level) {
        return timetables.now().policy(level);
    }

    /**
     * Puts the times of a level in force from now on, also for complaints that are open: what they used up stays used up, and
     * what would have fallen due by the old times does no more. The same again changes nothing.
     *
     * @param ifMatch the entity tags the client has seen, {@code *} for any, null if he does not care
     * @throws ProblemException STALE_VERSION; VALIDATION_FAILED
     */
    @Transactional
    ClockPolicy put(Level level, ClockPolicyView.Put put, @Nullable String ifMatch, String by) {
        calendars.changing();
        // Not from the timetable, which would keep this change's number with the configuration before it.
        ClockPolicy before = policies.current(level);
        VersionTag.check(ifMatch, before.version());
        validate(put);
        return save(before, put, clock.now(), by);
    }

    /**
     * Puts the times of a level of a regulation pack in force. The same again changes nothing.
     *
     * @param from since when it says they hold; no earlier than those before, which somebody may have put meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOver(Level level, ClockPolicyView.Put put, Instant from, String by) {
        calendars.changing();
        ClockPolicy before = policies.current(level);
        save(before, put, from.isBefore(before.inForceFrom()) ? before.inForceFrom() : from, by);
    }

    /** Whether there is such a calendar. */
    @Transactional
    public boolean knowsCalendar(String calendarId) {
        return calendars.knows(calendarId);
    }

    /** What is wrong with a chain; empty if nothing is. */
    public static List<Violation> faults(ClockPolicyView.Put put) {
        List<ClockPolicyView.Step> steps = chainOf(put);
        List<Violation> faults = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).afterMinutes() <= steps.get(i - 1).afterMinutes()) {
                faults.add(new Violation(
                        "escalations[" + i + "].afterMinutes",
                        "STEPS_OUT_OF_ORDER",
                        "Each step comes later than the one before."));
            }
        }
        return faults;
    }

    private ClockPolicy save(ClockPolicy before, ClockPolicyView.Put put, Instant from, String by) {
        ClockPolicy after = new ClockPolicy(
                before.level(),
                before.version() + 1,
                Duration.ofMinutes(put.replyMinutes()),
                duration(put.updateMinutes()),
                duration(put.solutionMinutes()),
                duration(put.handOverMinutes()),
                calendarOf(put),
                duration(put.warnBeforeMinutes()),
                chainOf(put).stream()
                        .map(step -> new ClockPolicy.Escalation(step.afterMinutes(), step.toUnitId()))
                        .toList(),
                from,
                by);
        if (after.saysTheSame(before)) {
            return before;
        }
        policies.add(after);
        return after;
    }

    private void validate(ClockPolicyView.Put put) {
        List<ClockPolicyView.Step> steps = chainOf(put);
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        if (!calendars.knows(calendarOf(put))) {
            invalid.violation("calendarId", "UNKNOWN_CALENDAR", "There is no such calendar.");
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!directory.knowsUnit(steps.get(i).toUnitId())) {
                invalid.violation(
                        "escalations[" + i + "].toUnitId",
                        "UNKNOWN_ORG_UNIT",
                        "The directory does not know this unit.");
            }
        }
        faults(put).forEach(fault -> invalid.violation(fault.field(), fault.code(), fault.message()));
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
    }

    private static String calendarOf(ClockPolicyView.Put put) {
        return Objects.requireNonNullElse(put.calendarId(), CLOCK);
    }

    private static List<ClockPolicyView.Step> chainOf(ClockPolicyView.Put put) {
        return Objects.requireNonNullElse(put.escalations(), List.of());
    }

    private static @Nullable Duration duration(@Nullable Integer minutes) {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }
}
