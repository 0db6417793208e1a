package dev.ringback.call.issue;

import dev.ringback.call.promise.Promises;
import dev.ringback.platform.event.ComplaintClosed;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A complaint that ends without a reply leaves nobody to tell; an issue whose customer was told stays so. */
@ApplicationScoped
class ComplaintClosedHandler implements EventHandler<ComplaintClosed> {

    private final IssueStore issues;
    private final Promises promises;

    ComplaintClosedHandler(IssueStore issues, Promises promises) {
        this.issues = issues;
        this.promises = promises;
    }

    @Override
    public Class<ComplaintClosed> type() {
        return ComplaintClosed.class;
    }

    @Override
    public void handle(ComplaintClosed closed, EventMeta meta) {
        promises.dropped(issues.close(closed.complaintId(), closed.reason()));
    }
}
