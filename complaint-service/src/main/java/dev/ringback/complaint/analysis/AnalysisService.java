package dev.ringback.complaint.analysis;

import dev.ringback.complaint.access.AccessAction;
import dev.ringback.complaint.access.AccessLog;
import dev.ringback.complaint.archive.ArchiveStore;
import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.CourseKeeper;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.complaint.view.ComplaintViews;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records why complaints come about, and finds those that belong together (CMPL-5). */
@ApplicationScoped
class AnalysisService {

    private final ComplaintStore complaints;
    private final AnalysisStore analysis;
    private final ArchiveStore archive;
    private final CourseKeeper keeper;
    private final ComplaintViews views;
    private final AccessLog log;
    private final BusinessClock clock;

    AnalysisService(
            ComplaintStore complaints,
            AnalysisStore analysis,
            ArchiveStore archive,
            CourseKeeper keeper,
            ComplaintViews views,
            AccessLog log,
            BusinessClock clock) {
        this.complaints = complaints;
        this.analysis = analysis;
        this.archive = archive;
        this.keeper = keeper;
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The root cause of a complaint.
     *
     * @throws ProblemException NOT_FOUND, also if none was found yet
     */
    @Transactional
    RootCauseView rootCause(UUID id, Actor viewer) {
        if (complaints.find(id, viewer).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        @Nullable RootCauseView cause = analysis.rootCause(id);
        if (cause == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return cause;
    }

    /**
     * Records why a complaint came about, also after it was closed, but not once it was archived. The same again changes nothing.
     *
     * @throws ProblemException NOT_FOUND; COMPLAINT_ARCHIVED
     */
    @Transactional
    RootCauseView put(UUID id, RootCauseView.Put put, Actor by) {
        Complaint complaint = complaints.lock(id, by).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        archive.requireNotArchived(id);
        @Nullable String note = put.note() == null ? null : FreeText.withoutNumbers(put.note());
        @Nullable RootCauseView before = analysis.rootCause(id);
        RootCauseView after = new RootCauseView(id, put.code(), note, clock.now(), by.subject());
        if (before != null && before.code().equals(after.code()) && Objects.equals(before.note(), after.note())) {
            return before;
        }
        analysis.keep(after);
        keeper.note(
                id,
                complaint.course().current().round().number(),
                new Step(StepKind.ROOT_CAUSE_FOUND, after.foundAt(), by.subject(), note, Map.of("code", put.code())));
        return after;
    }

    /**
     * The complaints that have something in common with one, those received next to it first.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    List<RelatedView> related(UUID id, Actor viewer) {
        Complaint complaint =
                complaints.find(id, viewer).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        log.note(AccessAction.RELATED_READ, id, viewer.subject());
        Map<UUID, Set<Common>> related = analysis.related(complaint, viewer);
        List<Complaint> found = new ArrayList<>();
        related.keySet().forEach(each -> complaints.find(each).ifPresent(found::add));
        return views.of(found).stream()
                .map(view -> new RelatedView(related.getOrDefault(view.id(), Set.of()), view))
                .toList();
    }
}
