package dev.ringback.call.report;

import dev.ringback.call.directory.DirectoryStore;
import dev.ringback.call.problem.CallError;
import dev.ringback.call.report.assignment.AssignmentStore;
import dev.ringback.call.report.kind.PeriodKind;
import dev.ringback.call.report.kind.ReportKind;
import dev.ringback.call.report.terms.Terms;
import dev.ringback.call.report.terms.TermsStore;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes wishes for reports, and shows how far they are. */
@ApplicationScoped
class ReportService {

    private static final int MOST_DAYS = 366;

    private final ReportStore reports;
    private final TermsStore terms;
    private final AssignmentStore assignments;
    private final DirectoryStore directory;
    private final BusinessClock clock;

    ReportService(
            ReportStore reports,
            TermsStore terms,
            AssignmentStore assignments,
            DirectoryStore directory,
            BusinessClock clock) {
        this.reports = reports;
        this.terms = terms;
        this.assignments = assignments;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Takes a wish. The report holds what is recorded up to now, by the terms of the first day of its period (G7).
     *
     * @throws ProblemException VALIDATION_FAILED; NOT_RESPONSIBLE for an agent who is not
     */
    @Transactional
    ReportView create(PostReport wish, Requester requester) {
        ReportKind kind = wish.kind();
        LocalDate to = kind.period() == PeriodKind.DAYS || wish.to() != null
                ? wish.to()
                : kind.period().lastDay(wish.from());
        Optional<Terms> terms = this.terms.on(kind, wish.from());
        Set<ReportFault> faults = faults(wish, to, terms.isPresent());
        if (!faults.isEmpty() || to == null || terms.isEmpty()) {
            throw invalid(faults);
        }
        if (requester.ownOnly() && !isResponsible(wish, to, requester.agentId())) {
            throw new ProblemException(CallError.NOT_RESPONSIBLE);
        }
        Instant now = clock.now();
        Report report = new Report(
                Ids.next(),
                kind,
                kind.title(wish.from()),
                wish.from(),
                to,
                wish.orgUnitId(),
                wish.programId(),
                terms.get().purposes(),
                now,
                requester.subject(),
                requester.agentId(),
                ReportState.QUEUED,
                null,
                0,
                List.of(),
                now,
                null,
                null);
        reports.insert(report);
        return ReportView.of(report);
    }

    /**
     * One report.
     *
     * @throws ProblemException NOT_FOUND, also for one that the requester may not see
     */
    @Transactional
    Report find(UUID id, Requester requester) {
        return reports.find(id).filter(requester::sees).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** A page of reports, the newest first. */
    @Transactional
    Page<ReportView> list(ReportQuery query) {
        List<ReportView> found =
                reports.list(query).stream().map(ReportView::of).toList();
        return Page.of(found, query.limit(), report -> Cursor.of(report.createdAt(), report.id()));
    }

    /** A piece of a file, or null behind the last: each is read on its own, so that no statement is long. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public byte @Nullable [] chunk(UUID id, String file, int seq) {
        return reports.chunk(id, file, seq);
    }

    private boolean isResponsible(PostReport wish, LocalDate to, String agentId) {
        return wish.orgUnitId() != null && assignments.isResponsible(wish.kind(), wish.orgUnitId(), agentId, to);
    }

    private Set<ReportFault> faults(PostReport wish, @Nullable LocalDate to, boolean known) {
        Set<ReportFault> faults = EnumSet.noneOf(ReportFault.class);
        PeriodKind period = wish.kind().period();
        if (!period.firstDay(wish.from()).equals(wish.from())) {
            faults.add(ReportFault.NOT_THE_FIRST_DAY);
        } else if (to == null) {
            faults.add(ReportFault.PERIOD_END_MISSING);
        } else if (period != PeriodKind.DAYS && !period.lastDay(wish.from()).equals(to)) {
            faults.add(ReportFault.NOT_THE_LAST_DAY);
        } else if (to.isBefore(wish.from())) {
            faults.add(ReportFault.PERIOD_BACKWARDS);
        } else if (ChronoUnit.DAYS.between(wish.from(), to) >= MOST_DAYS) {
            faults.add(ReportFault.PERIOD_TOO_LONG);
        }
        if (wish.from().isAfter(clock.today())) {
            faults.add(ReportFault.PERIOD_AHEAD);
        } else if (!known) {
            faults.add(ReportFault.NO_TERMS_THEN);
        }
        if (wish.orgUnitId() != null && !directory.knowsOrgUnit(wish.orgUnitId())) {
            faults.add(ReportFault.UNKNOWN_ORG_UNIT);
        }
        if (wish.kind().ofProgram() && wish.programId() == null) {
            faults.add(ReportFault.PROGRAM_MISSING);
        }
        if (!wish.kind().ofProgram() && wish.programId() != null) {
            faults.add(ReportFault.PROGRAM_UNEXPECTED);
        }
        return faults;
    }

    private static ProblemException invalid(Set<ReportFault> faults) {
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        faults.forEach(fault -> invalid.violation(fault.field(), fault.name(), fault.message()));
        return invalid;
    }
}
