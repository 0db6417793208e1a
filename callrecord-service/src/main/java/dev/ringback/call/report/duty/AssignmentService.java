package dev.ringback.call.report.duty;

import dev.ringback.call.directory.DirectoryStore;
import dev.ringback.call.report.assignment.Assignment;
import dev.ringback.call.report.assignment.AssignmentStore;
import dev.ringback.call.report.kind.ReportKind;
import dev.ringback.call.report.terms.TermsStore;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says who is responsible for which report of which unit. */
@ApplicationScoped
class AssignmentService {

    private final AssignmentStore assignments;
    private final DutyStore duties;
    private final TermsStore terms;
    private final DirectoryStore directory;
    private final BusinessClock clock;

    AssignmentService(
            AssignmentStore assignments,
            DutyStore duties,
            TermsStore terms,
            DirectoryStore directory,
            BusinessClock clock) {
        this.assignments = assignments;
        this.duties = duties;
        this.terms = terms;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Makes somebody responsible for periods that end from a day on; open duties of such periods become his.
     *
     * @throws ProblemException VALIDATION_FAILED
     */
    @Transactional
    Assignment assign(PostAssignment posted, String by) {
        assignments.lock(posted.kind(), posted.orgUnitId());
        check(posted);
        Assignment assignment = new Assignment(
                Ids.next(),
                posted.kind(),
                posted.orgUnitId(),
                posted.agentId(),
                posted.effectiveFrom(),
                null,
                by,
                clock.now());
        assignments.insert(assignment, posted.kind().period().firstDay(posted.effectiveFrom()));
        duties.handOver(posted.kind(), posted.orgUnitId(), posted.agentId(), posted.effectiveFrom());
        return assignment;
    }

    /** A page of responsibilities, in the order in which they were made. */
    @Transactional
    Page<Assignment> list(@Nullable ReportKind kind, @Nullable String orgUnitId, @Nullable UUID after, int limit) {
        List<Assignment> found = assignments.list(kind, orgUnitId, after, limit + 1);
        return Page.of(found, limit, assignment -> Cursor.of(assignment.id()));
    }

    private void check(PostAssignment posted) {
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        boolean due = terms.on(posted.kind(), posted.effectiveFrom())
                .map(each -> each.dueOffsetDays() != null)
                .orElse(false);
        if (!due) {
            invalid.violation("kind", "NOTHING_DUE", "Reports of this kind are due on no day.");
        }
        if (!directory.knowsOrgUnit(posted.orgUnitId())) {
            invalid.violation("orgUnitId", "UNKNOWN_ORG_UNIT", "No org unit has this id.");
        }
        if (!directory.knowsAgent(posted.agentId())) {
            invalid.violation("agentId", "UNKNOWN_AGENT", "No agent has this id.");
        }
        LocalDate last = assignments.lastFrom(posted.kind(), posted.orgUnitId());
        if (posted.effectiveFrom().isBefore(clock.today())) {
            invalid.violation("effectiveFrom", "DAY_GONE", "The day has gone by.");
        } else if (last != null && !posted.effectiveFrom().isAfter(last)) {
            invalid.violation(
                    "effectiveFrom", "NOT_BEHIND_THE_LAST", "Somebody is responsible from that day or a later one.");
        }
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
    }
}
