package dev.ringback.call.report.duty;

import dev.ringback.call.problem.CallError;
import dev.ringback.call.report.MadeReport;
import dev.ringback.call.report.ReportLookup;
import dev.ringback.call.report.kind.FileNames;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is said before a deadline, what is submitted, and which breaches are confirmed (RPT-4, S4-1 to S4-3). */
@ApplicationScoped
class DutyService {

    private final DutyStore duties;
    private final SubmissionStore submissions;
    private final ReportLookup reports;
    private final DutyEvents events;
    private final BusinessClock clock;

    DutyService(
            DutyStore duties,
            SubmissionStore submissions,
            ReportLookup reports,
            DutyEvents events,
            BusinessClock clock) {
        this.duties = duties;
        this.submissions = submissions;
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One duty with its submissions.
     *
     * @throws ProblemException NOT_FOUND, also for one the holder may not see
     */
    @Transactional
    DutyView find(UUID id, Holder holder) {
        return duties.find(id)
                .filter(holder::sees)
                .map(this::view)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** A page of duties in order of their deadlines; of one who sees only his own, those. */
    @Transactional
    Page<DutyView> list(DutyQuery asked, Holder holder) {
        if (holder.ownOnly() && asked.agentId() != null && !asked.agentId().equals(holder.agentId())) {
            return new Page<>(List.of(), null);
        }
        DutyQuery query = holder.ownOnly() ? asked.of(holder.agentId()) : asked;
        List<DutyView> found = duties.list(query).stream()
                .map(duty -> DutyView.of(duty, clock.zone(), null))
                .toList();
        return Page.of(found, query.limit(), duty -> Cursor.of(duty.dueAt(), duty.id()));
    }

    /**
     * Keeps why a report cannot be in time. It has to be said before the deadline (S4-2).
     *
     * @throws ProblemException NOT_FOUND, NOT_RESPONSIBLE, REPORT_SUBMITTED, DEADLINE_PASSED
     */
    @Transactional
    DutyView explain(UUID id, String text, Holder holder) {
        Duty duty = owed(id, holder);
        Instant now = clock.now();
        if (duty.deadline().isMissedAt(now, clock.zone())) {
            throw new ProblemException(CallError.DEADLINE_PASSED);
        }
        duties.explain(id, FreeText.withoutNumbers(text), now);
        return view(duties.find(id).orElseThrow());
    }

    /**
     * Takes a file in, or rejects it with every reason (RPT-4). A rejected one is kept, but counts as none (S4-3).
     *
     * @throws ProblemException NOT_FOUND, NOT_RESPONSIBLE, REPORT_SUBMITTED, VALIDATION_FAILED for an unknown report,
     *     REPORT_NOT_READY
     */
    @Transactional
    Submission submit(UUID id, PostSubmission posted, Holder holder) {
        Duty duty = owed(id, holder);
        MadeReport report = reports.find(posted.reportId())
                .filter(made -> !holder.ownOnly() || made.agentId().equals(holder.agentId()))
                .orElseThrow(() -> new ProblemException(CommonError.VALIDATION_FAILED)
                        .violation("reportId", "UNKNOWN_REPORT", "There is no such report, or it is not yours."));
        if (!report.ready()) {
            throw new ProblemException(CallError.REPORT_NOT_READY);
        }
        Instant now = clock.now();
        List<Rejection> reasons = reasons(duty, report, posted.fileName());
        Submission submission = submissions.insert(id, report.id(), posted.fileName(), holder.subject(), now, reasons);
        if (submission.accepted()) {
            int daysLate = duty.deadline().daysLate(now, clock.zone());
            duties.accept(id, report.id(), holder.subject(), now, daysLate);
            events.submitted(duty, report.id(), holder.subject(), now, daysLate);
        }
        return submission;
    }

    /**
     * Confirms that a deadline was broken without a word beforehand (S4-1): what a fine may be recommended for.
     *
     * @throws ProblemException NOT_FOUND, OWN_BREACH, NO_BREACH
     */
    @Transactional
    DutyView confirm(UUID id, Holder holder) {
        Duty duty = duties.lock(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (holder.owes(duty)) {
            throw new ProblemException(CallError.OWN_BREACH);
        }
        Breach breach = duty.breach();
        if (breach == null || duty.explained() || duty.confirmedAt() != null) {
            throw new ProblemException(CallError.NO_BREACH);
        }
        Instant now = clock.now();
        duties.confirm(id, holder.subject(), now);
        events.confirmed(duty, breach, holder.subject(), now);
        return view(duties.find(id).orElseThrow());
    }

    private Duty owed(UUID id, Holder holder) {
        Duty duty = duties.lock(id).filter(holder::sees).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (!holder.owes(duty)) {
            throw new ProblemException(CallError.NOT_RESPONSIBLE);
        }
        if (duty.state() == DutyState.SUBMITTED) {
            throw new ProblemException(CallError.REPORT_SUBMITTED);
        }
        return duty;
    }

    private List<Rejection> reasons(Duty duty, MadeReport report, String fileName) {
        List<Rejection> reasons = new ArrayList<>();
        if (duty.nameBinding() && !FileNames.isNamed(fileName, duty.title())) {
            reasons.add(Rejection.WRONG_NAME);
        }
        if (!FileNames.isWorkbook(fileName)) {
            reasons.add(Rejection.WRONG_FORM);
        }
        if (report.kind() != duty.kind()
                || !report.from().equals(duty.from())
                || !duty.orgUnitId().equals(report.orgUnitId())) {
            reasons.add(Rejection.WRONG_REPORT);
        } else if (duty.needsWholePeriod()
                && report.asOf().isBefore(clock.startOf(duty.to().plusDays(1)))) {
            reasons.add(Rejection.PERIOD_NOT_OVER);
        }
        return reasons;
    }

    private DutyView view(Duty duty) {
        return DutyView.of(duty, clock.zone(), submissions.of(duty.id()));
    }
}
