package dev.ringback.complaint.view;

import dev.ringback.complaint.access.AccessAction;
import dev.ringback.complaint.access.AccessLog;
import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.HistoryStore;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads what was done about a complaint. */
@ApplicationScoped
class HistoryService {

    private final ComplaintStore complaints;
    private final HistoryStore history;
    private final AccessLog log;

    HistoryService(ComplaintStore complaints, HistoryStore history, AccessLog log) {
        this.complaints = complaints;
        this.history = history;
        this.log = log;
    }

    /**
     * A page of steps in the order they were recorded.
     *
     * @param after position of the last step seen, 0 for none
     * @param viewer does not see what is about himself (CMPL-10), nor what is of another org scope
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    Page<StepView> page(UUID complaintId, long after, int limit, Actor viewer) {
        if (complaints.find(complaintId, viewer).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        log.note(AccessAction.HISTORY_READ, complaintId, viewer.subject());
        List<HistoryStore.Entry> entries = history.page(complaintId, after, limit + 1);
        Page<HistoryStore.Entry> page = Page.of(entries, limit, entry -> Cursor.of(entry.position()));
        return new Page<>(page.items().stream().map(StepView::of).toList(), page.nextCursor());
    }
}
