package dev.ringback.complaint.finding;

import dev.ringback.complaint.access.AccessAction;
import dev.ringback.complaint.access.AccessLog;
import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.CourseKeeper;
import dev.ringback.complaint.course.Sight;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets whom a finding charges see it and appeal, and lists findings (SCORE-2). */
@ApplicationScoped
class AppealService {

    private final ComplaintStore complaints;
    private final FindingStore findings;
    private final CourseKeeper keeper;
    private final Sight sight;
    private final AccessLog log;
    private final BusinessClock clock;

    AppealService(
            ComplaintStore complaints,
            FindingStore findings,
            CourseKeeper keeper,
            Sight sight,
            AccessLog log,
            BusinessClock clock) {
        this.complaints = complaints;
        this.findings = findings;
        this.keeper = keeper;
        this.sight = sight;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Which findings to list; an absent component asks for nothing.
     *
     * @param after only those behind this one
     */
    record FindingQuery(
            @Nullable FindingState state,
            @Nullable AppealState appeal,
            @Nullable String subjectAgentId,
            @Nullable Position after,
            int limit) {

        /** Where a finding stands in the list: by its time, and by its id among those of the same instant. */
        record Position(Instant madeAt, UUID id) {}
    }

    /** A page of findings in order of their making, of complaints the viewer sees. */
    @Transactional
    Page<FindingView> list(FindingQuery asked, Actor viewer) {
        Query query = Query.of(FindingStore.SELECT + " JOIN complaint c ON c.id = f.complaint_id WHERE");
        sight.narrow(query, viewer)
                .when("AND f.state = ?", asked.state())
                .when("AND a.state = ?", asked.appeal())
                .when("AND f.subject_agent_id = ?", asked.subjectAgentId());
        log.note(AccessAction.FINDINGS_LISTED, null, viewer.subject());
        return page(query, asked);
    }

    /** A page of what charges an agent himself, without who reported it (CMPL-10). */
    @Transactional
    Page<OwnFindingView> own(String agentId, FindingQuery asked) {
        Query query = Query.of(FindingStore.SELECT + " WHERE f.company_caused AND f.subject_agent_id = ?", agentId)
                .when("AND f.state = ?", asked.state())
                .when("AND a.state = ?", asked.appeal());
        Page<Finding> page = rows(query, asked);
        return new Page<>(page.items().stream().map(OwnFindingView::of).toList(), page.nextCursor());
    }

    /**
     * Appeals against a finding.
     *
     * @throws ProblemException NOT_FOUND for whom it does not charge; NOT_APPEALABLE; FINDING_ALREADY_OVERTURNED;
     *     APPEAL_TOO_LATE; ALREADY_APPEALED; VALIDATION_FAILED
     */
    @Transactional
    OwnFindingView appeal(UUID id, AppealFinding appeal, Actor by) {
        Finding known = findings.find(id)
                .filter(finding -> by.agentId().equals(finding.verdict().subjectAgentId()))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (FreeText.saysNothing(appeal.text())) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("text", "SAYS_NOTHING", "The text cannot be blank.");
        }
        Complaint complaint = complaints.lock(known.complaintId()).orElseThrow();
        Finding finding = findings.find(id).orElseThrow();
        Instant now = clock.now();
        requireAppealable(finding, now);
        Finding.Appeal made = new Finding.Appeal(
                FreeText.withoutNumbers(appeal.text()), now, by.subject(), AppealState.PENDING, null);
        if (!findings.appeal(id, made)) {
            throw new ProblemException(ComplaintError.ALREADY_APPEALED);
        }
        keeper.note(
                complaint.id(),
                complaint.course().current().round().number(),
                new Step(
                        StepKind.FINDING_APPEALED, now, by.subject(), made.text(), Map.of("findingId", id.toString())));
        return OwnFindingView.of(finding.appealed(made));
    }

    private void requireAppealable(Finding finding, Instant now) {
        if (!finding.verdict().companyCaused()) {
            throw new ProblemException(ComplaintError.NOT_APPEALABLE);
        }
        if (finding.state() == FindingState.OVERTURNED) {
            throw new ProblemException(ComplaintError.FINDING_ALREADY_OVERTURNED);
        }
        if (finding.appeal() != null) {
            throw new ProblemException(ComplaintError.ALREADY_APPEALED);
        }
        if (clock.dateOf(now).isAfter(finding.appealUntil())) {
            throw new ProblemException(ComplaintError.APPEAL_TOO_LATE);
        }
    }

    private Page<FindingView> page(Query query, FindingQuery asked) {
        Page<Finding> page = rows(query, asked);
        return new Page<>(page.items().stream().map(FindingView::of).toList(), page.nextCursor());
    }

    private Page<Finding> rows(Query query, FindingQuery asked) {
        FindingQuery.@Nullable Position after = asked.after();
        if (after != null) {
            query.add("AND (f.made_at, f.id) > (?, ?)", after.madeAt(), after.id());
        }
        List<Finding> found = findings.list(query.add("ORDER BY f.made_at, f.id LIMIT ?", asked.limit() + 1));
        return Page.of(
                found, asked.limit(), finding -> Cursor.of(finding.judge().at(), finding.id()));
    }
}
