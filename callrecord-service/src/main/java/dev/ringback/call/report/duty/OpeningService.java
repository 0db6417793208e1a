package dev.ringback.call.report.duty;

import dev.ringback.call.report.assignment.Assignment;
import dev.ringback.call.report.assignment.AssignmentStore;
import dev.ringback.call.report.kind.PeriodKind;
import dev.ringback.call.report.kind.ReportKind;
import dev.ringback.call.report.terms.Deadline;
import dev.ringback.call.report.terms.Terms;
import dev.ringback.call.report.terms.TermsStore;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens what is owed when its period begins, and tells what is overdue when its deadline has passed. */
@ApplicationScoped
class OpeningService {

    private final AssignmentStore assignments;
    private final DutyStore duties;
    private final TermsStore terms;
    private final DutyEvents events;
    private final BusinessClock clock;

    OpeningService(
            AssignmentStore assignments, DutyStore duties, TermsStore terms, DutyEvents events, BusinessClock clock) {
        this.assignments = assignments;
        this.duties = duties;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the next duty whose period has begun; false when there is none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean openNext() {
        AssignmentStore.Due due = assignments.lockDue(clock.today());
        if (due == null) {
            return false;
        }
        Assignment assignment = due.assignment();
        PeriodKind period = assignment.kind().period();
        LocalDate from = due.nextPeriod();
        LocalDate to = period.lastDay(from);
        LocalDate end = assignment.effectiveTo();
        if (end == null || !to.isAfter(end)) {
            open(assignment, from, to);
        }
        assignments.advance(assignment.id(), to.plusDays(1));
        return true;
    }

    /** Tells of the next one that is overdue; false when there is none (S4-1). */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean missNext() {
        Optional<Duty> due = duties.lockDue(clock.now());
        due.ifPresent(duty -> {
            duties.overdue(duty.id());
            events.overdue(duty);
        });
        return due.isPresent();
    }

    private void open(Assignment assignment, LocalDate from, LocalDate to) {
        ReportKind kind = assignment.kind();
        Optional<Terms> held = terms.on(kind, from);
        @Nullable Deadline deadline = held.map(each -> each.deadline(to)).orElse(null);
        if (held.isEmpty() || deadline == null) {
            return;
        }
        UUID id = Ids.next();
        duties.insert(
                new Duty(
                        id,
                        kind,
                        assignment.orgUnitId(),
                        assignment.agentId(),
                        kind.title(from),
                        held.get().nameBinding(),
                        from,
                        to,
                        deadline,
                        DutyState.OPEN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null),
                clock.zone());
    }
}
