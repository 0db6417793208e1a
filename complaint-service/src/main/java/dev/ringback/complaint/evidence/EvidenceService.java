package dev.ringback.complaint.evidence;

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
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps what complaints are held against (CMPL-3). */
@ApplicationScoped
class EvidenceService {

    /** So many pieces a complaint has at most, since its view shows them all. */
    private static final int MOST = 200;

    private final ComplaintStore complaints;
    private final EvidenceStore evidence;
    private final ArchiveStore archive;
    private final CourseKeeper keeper;
    private final AccessLog log;
    private final BusinessClock clock;

    EvidenceService(
            ComplaintStore complaints,
            EvidenceStore evidence,
            ArchiveStore archive,
            CourseKeeper keeper,
            AccessLog log,
            BusinessClock clock) {
        this.complaints = complaints;
        this.evidence = evidence;
        this.archive = archive;
        this.keeper = keeper;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Adds a piece of evidence, wherever the complaint stands: what it was judged by may turn up after it was closed, but not once it was
     * archived.
     *
     * @throws ProblemException NOT_FOUND; COMPLAINT_ARCHIVED; VALIDATION_FAILED; TOO_MUCH_EVIDENCE
     */
    @Transactional
    EvidenceView add(UUID complaintId, AddEvidence add, Actor by) {
        Complaint complaint =
                complaints.lock(complaintId, by).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        archive.requireNotArchived(complaintId);
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        EvidenceRules.check(add, "", invalid);
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
        if (evidence.of(complaintId).size() >= MOST) {
            throw new ProblemException(ComplaintError.TOO_MUCH_EVIDENCE);
        }
        Evidence added = Evidence.of(Ids.next(), complaintId, add, false, clock.now(), by.subject());
        evidence.add(added);
        keeper.note(
                complaintId,
                complaint.course().current().round().number(),
                new Step(
                        StepKind.EVIDENCE_ADDED,
                        added.addedAt(),
                        by.subject(),
                        null,
                        Map.of(
                                "evidenceId",
                                added.id().toString(),
                                "kind",
                                added.kind().name())));
        return EvidenceView.of(added);
    }

    /**
     * The evidence of a complaint; that it was read is noted.
     *
     * @param viewer does not see that of a complaint about himself (CMPL-10), nor of another org scope
     * @throws ProblemException NOT_FOUND; APPROVAL_REQUIRED for that of an archived complaint (GOV-4)
     */
    @Transactional
    List<EvidenceView> of(UUID complaintId, Actor viewer) {
        if (complaints.find(complaintId, viewer).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        archive.requireReadable(complaintId, viewer.subject(), clock.now());
        log.note(AccessAction.EVIDENCE_READ, complaintId, viewer.subject());
        return evidence.of(complaintId).stream().map(EvidenceView::of).toList();
    }
}
