package dev.ringback.complaint.timing;

import dev.ringback.complaint.clock.Interval;
import dev.ringback.complaint.clock.Ledger;
import dev.ringback.complaint.clock.Timetable;
import dev.ringback.complaint.clock.Timetables;
import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.Sight;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Query;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the clocks of complaints. */
@ApplicationScoped
class ClockService {

    /** In a microsecond, the precision of the ledger. */
    private static final long NANOS = 1000;

    private final ComplaintStore complaints;
    private final TimeKeeper keeper;
    private final LedgerStore ledgers;
    private final AlarmStore alarms;
    private final Sight sight;
    private final Timetables timetables;
    private final BusinessClock clock;

    ClockService(
            ComplaintStore complaints,
            TimeKeeper keeper,
            LedgerStore ledgers,
            AlarmStore alarms,
            Sight sight,
            Timetables timetables,
            BusinessClock clock) {
        this.complaints = complaints;
        this.keeper = keeper;
        this.ledgers = ledgers;
        this.alarms = alarms;
        this.sight = sight;
        this.timetables = timetables;
        this.clock = clock;
    }

    /**
     * What escalations to list; an absent component asks for nothing.
     *
     * @param after only those behind this position
     */
    record EscalationQuery(
            @Nullable UUID complaintId,
            @Nullable String departmentId,
            @Nullable Target target,
            @Nullable Stage stage,
            long after,
            int limit) {}

    /**
     * The clocks of a round.
     *
     * @param number 1 and up; null for the round in progress
     * @param at what was used up by then; null for now
     * @throws ProblemException NOT_FOUND, also for a round that never began
     */
    @Transactional
    ClocksView clocks(UUID id, @Nullable Integer number, @Nullable Instant at, Actor viewer) {
        Complaint found = complaints.find(id, viewer).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        Timetable timetable = timetables.now();
        int last = found.course().current().round().number();
        int round = number == null ? last : number;
        Ledger ledger = ledgers.of(id, round);
        Complaint complaint = found.course()
                .asOf(round)
                .map(course -> round == last ? found : found.asOf(course, ledger.lastLevel()))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        Instant now = clock.now();
        Instant until = at == null ? now : at;
        Map<String, Duration> departments = ledger.byDepartment(until, timetable::schedule);
        return new ClocksView(
                id,
                round,
                last,
                complaint.handling().level(),
                until,
                ledger.consumed(until, timetable::schedule).toNanos() / NANOS,
                departments.entrySet().stream()
                        .map(each -> new ClocksView.Department(
                                each.getKey(), each.getValue().toNanos() / NANOS))
                        .toList(),
                TargetClock.of(keeper.facts(complaint, ledger, timetable)).stream()
                        .map(each -> view(each, now))
                        .toList(),
                ledger.intervals().stream().map(ClockService::view).toList());
    }

    /** What was told, in the order of telling, of complaints the viewer sees. */
    @Transactional
    Page<ClocksView.Escalation> escalations(EscalationQuery asked, Actor viewer) {
        Query query = Query.of(
                "SELECT e.*, NULL AS officer_agent_id FROM clock_event e JOIN complaint c ON c.id = e.complaint_id WHERE");
        sight.narrow(query, viewer)
                .add("AND e.position > ?", asked.after())
                .when("AND e.complaint_id = ?", asked.complaintId())
                .when("AND e.department_id = ?", asked.departmentId())
                .when("AND e.target = ?", asked.target())
                .when("AND e.stage = ?", asked.stage())
                .add("ORDER BY e.position LIMIT ?", asked.limit() + 1);
        Page<AlarmStore.Told> page = Page.of(alarms.page(query), asked.limit(), told -> Cursor.of(told.position()));
        return new Page<>(page.items().stream().map(ClocksView.Escalation::of).toList(), page.nextCursor());
    }

    private static ClocksView.Clock view(TargetClock clock, Instant now) {
        return new ClocksView.Clock(
                clock.target(), clock.allowance().toMinutes(), clock.dueAt(), clock.metAt(), state(clock, now));
    }

    private static ClocksView.ClockState state(TargetClock clock, Instant now) {
        @Nullable Instant dueAt = clock.dueAt();
        @Nullable Instant metAt = clock.metAt();
        if (metAt != null) {
            return dueAt != null && metAt.isAfter(dueAt) ? ClocksView.ClockState.MET_LATE : ClocksView.ClockState.MET;
        }
        if (dueAt == null) {
            return ClocksView.ClockState.PAUSED;
        }
        return now.isAfter(dueAt) ? ClocksView.ClockState.OVERDUE : ClocksView.ClockState.RUNNING;
    }

    private static ClocksView.Stretch view(Interval interval) {
        return new ClocksView.Stretch(
                interval.from(), interval.to(), interval.departmentId(), interval.level(), interval.paused());
    }
}
