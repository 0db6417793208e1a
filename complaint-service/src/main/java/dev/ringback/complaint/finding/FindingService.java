package dev.ringback.complaint.finding;

import dev.ringback.complaint.access.AccessAction;
import dev.ringback.complaint.access.AccessLog;
import dev.ringback.complaint.archive.ArchiveStore;
import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.CourseKeeper;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.FindingMade;
import dev.ringback.platform.event.FindingOverturned;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges complaints, and takes judgements back (CMPL-3, CMPL-8). */
@ApplicationScoped
class FindingService {

    private final ComplaintStore complaints;
    private final FindingStore findings;
    private final VerdictRules rules;
    private final ArchiveStore archive;
    private final AccessLog log;
    private final CourseKeeper keeper;
    private final Fairness fairness;
    private final AppealConfig appeals;
    private final BusinessClock clock;

    FindingService(
            ComplaintStore complaints,
            FindingStore findings,
            VerdictRules rules,
            ArchiveStore archive,
            AccessLog log,
            CourseKeeper keeper,
            Fairness fairness,
            AppealConfig appeals,
            BusinessClock clock) {
        this.complaints = complaints;
        this.findings = findings;
        this.rules = rules;
        this.archive = archive;
        this.log = log;
        this.keeper = keeper;
        this.fairness = fairness;
        this.appeals = appeals;
        this.clock = clock;
    }

    /**
     * Judges a complaint.
     *
     * @throws ProblemException NOT_FOUND; JUDGE_IS_ACCUSED, also for whom the complaint is otherwise hidden from;
     *     VALIDATION_FAILED; COMPLAINT_ARCHIVED; NOT_LATE for a late answer that was in time; INCIDENT_ALREADY_JUDGED if a finding about the incident stands, also under another complaint
     */
    @Transactional
    FindingView judge(UUID complaintId, MakeFinding make, Actor judge) {
        Complaint complaint =
                complaints.lock(complaintId).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (findings.accuses(complaint, judge.agentId()) || judge.agentId().equals(make.subjectAgentId())) {
            throw new ProblemException(ComplaintError.JUDGE_IS_ACCUSED);
        }
        if (complaints.find(complaintId, judge).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        archive.requireNotArchived(complaintId);
        Finding.Verdict verdict = rules.verdict(complaint, make);
        if (judge.agentId().equals(verdict.subjectAgentId())) {
            throw new ProblemException(ComplaintError.JUDGE_IS_ACCUSED);
        }
        if (fairness.ofTheAccusedTeam(judge.agentId(), verdict)) {
            throw new ProblemException(ComplaintError.JUDGE_OF_ACCUSED_TEAM);
        }
        Finding finding = new Finding(
                Ids.next(),
                complaint.id(),
                make.aboutLateFeedback()
                        ? LateFeedback.incidentOf(complaint.id(), lateRound(complaint, make))
                        : complaint.matter().incidentId(),
                make.aboutLateFeedback() ? FindingAbout.LATE_FEEDBACK : FindingAbout.COMPLAINT,
                complaint.matter().causeClass(),
                verdict,
                new Finding.Judge(judge.subject(), judge.agentId(), clock.now()),
                clock.today().plusDays(appeals.days()),
                null,
                null);
        if (!findings.insert(finding)) {
            throw new ProblemException(ComplaintError.INCIDENT_ALREADY_JUDGED);
        }
        Step step = new Step(
                StepKind.FINDING_MADE,
                finding.judge().at(),
                judge.subject(),
                verdict.reason(),
                Map.of("findingId", finding.id().toString()));
        keeper.move(complaint, complaint.course(), made(finding), List.of(step));
        return FindingView.of(finding);
    }

    private static int lateRound(Complaint complaint, MakeFinding make) {
        @Nullable Integer round = make.round();
        return round == null ? complaint.course().current().round().number() : round;
    }

    /**
     * One finding.
     *
     * @param viewer does not see a finding about himself (CMPL-10), nor of another org scope
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    FindingView find(UUID id, Actor viewer) {
        Finding finding = findings.find(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (complaints.find(finding.complaintId(), viewer).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        log.note(AccessAction.FINDING_READ, finding.complaintId(), viewer.subject());
        return FindingView.of(finding);
    }

    /**
     * Takes a finding back. The incident may then be judged anew.
     *
     * @throws ProblemException NOT_FOUND; REVIEWER_IS_JUDGE; FINDING_ALREADY_OVERTURNED
     */
    @Transactional
    FindingView overturn(UUID id, OverturnFinding overturn, Actor reviewer) {
        requireSomethingSaid(overturn.reason());
        Finding finding = findings.find(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        Complaint complaint = complaints
                .lock(finding.complaintId(), reviewer)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        fairness.requireReviewer(reviewer, finding);
        return overturn(complaint, finding, overturn.reason(), reviewer);
    }

    private FindingView overturn(Complaint complaint, Finding finding, String reason, Actor reviewer) {
        UUID id = finding.id();
        Finding.Overturning by =
                new Finding.Overturning(reviewer.subject(), clock.now(), FreeText.withoutNumbers(reason));
        if (!findings.overturn(id, by)) {
            throw new ProblemException(ComplaintError.FINDING_ALREADY_OVERTURNED);
        }
        Step step = new Step(
                StepKind.FINDING_OVERTURNED, by.at(), by.subject(), by.reason(), Map.of("findingId", id.toString()));
        FindingOverturned event =
                new FindingOverturned(id, complaint.id(), finding.incidentId(), by.at(), by.subject());
        keeper.move(complaint, complaint.course(), event, List.of(step));
        // An appeal that waits has got what it asked for, whoever overturned the finding.
        findings.decide(id, AppealState.GRANTED, new Finding.Appeal.Decision(by.subject(), by.at(), by.reason()));
        return FindingView.of(findings.find(id).orElseThrow());
    }

    /**
     * Decides an appeal: the finding stands, or is overturned.
     *
     * @throws ProblemException NOT_FOUND; NO_APPEAL_PENDING; REVIEWER_IS_JUDGE; REVIEWER_OF_ACCUSED_TEAM; VALIDATION_FAILED
     */
    @Transactional
    FindingView decide(UUID id, DecideAppeal decide, Actor reviewer) {
        requireSomethingSaid(decide.reason());
        Finding known = findings.find(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        Complaint complaint = complaints
                .lock(known.complaintId(), reviewer)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        Finding finding = findings.find(id).orElseThrow();
        fairness.requireReviewer(reviewer, finding);
        if (finding.appeal() == null || finding.appeal().state() != AppealState.PENDING) {
            throw new ProblemException(ComplaintError.NO_APPEAL_PENDING);
        }
        if (decide.overturned()) {
            return overturn(complaint, finding, decide.reason(), reviewer);
        }
        Finding.Appeal.Decision decision =
                new Finding.Appeal.Decision(reviewer.subject(), clock.now(), FreeText.withoutNumbers(decide.reason()));
        findings.decide(id, AppealState.REJECTED, decision);
        keeper.note(
                complaint.id(),
                complaint.course().current().round().number(),
                new Step(
                        StepKind.APPEAL_REJECTED,
                        decision.at(),
                        decision.by(),
                        decision.reason(),
                        Map.of("findingId", id.toString())));
        return FindingView.of(findings.find(id).orElseThrow());
    }

    private static void requireSomethingSaid(String reason) {
        if (FreeText.saysNothing(reason)) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("reason", "SAYS_NOTHING", "The text cannot be blank.");
        }
    }

    private static FindingMade made(Finding finding) {
        Finding.Verdict verdict = finding.verdict();
        return new FindingMade(
                finding.id(),
                finding.complaintId(),
                finding.incidentId(),
                verdict.companyCaused(),
                finding.causeClass().name(),
                verdict.subjectAgentId(),
                verdict.orgUnitId(),
                verdict.standard(),
                verdict.penaltyItem(),
                verdict.occurredAt(),
                finding.judge().at(),
                finding.judge().subject(),
                verdict.party() == null ? null : verdict.party().text(),
                verdict.remedy().productCancelled() ? true : null,
                verdict.remedy().compensation());
    }
}
