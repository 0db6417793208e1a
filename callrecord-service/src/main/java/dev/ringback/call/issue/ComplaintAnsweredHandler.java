package dev.ringback.call.issue;

import dev.ringback.call.promise.Promises;
import dev.ringback.platform.event.ComplaintAnswered;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** The customer was told the result of an issue (CALL-9). It comes behind ComplaintRaised, whose aggregate it shares. */
@ApplicationScoped
class ComplaintAnsweredHandler implements EventHandler<ComplaintAnswered> {

    private final IssueStore issues;
    private final Promises promises;

    ComplaintAnsweredHandler(IssueStore issues, Promises promises) {
        this.issues = issues;
        this.promises = promises;
    }

    @Override
    public Class<ComplaintAnswered> type() {
        return ComplaintAnswered.class;
    }

    @Override
    public void handle(ComplaintAnswered answer, EventMeta meta) {
        promises.told(issues.told(answer.complaintId(), answer.answeredAt()), answer.answeredAt());
    }
}
