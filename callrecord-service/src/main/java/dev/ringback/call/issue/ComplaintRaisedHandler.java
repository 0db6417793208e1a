package dev.ringback.call.issue;

import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.platform.inbox.PoisonousEventException;
import jakarta.enterprise.context.ApplicationScoped;

/** Links an issue with the complaint that was made of it. Complaints that came another way are none of its business. */
@ApplicationScoped
class ComplaintRaisedHandler implements EventHandler<ComplaintRaised> {

    private final IssueStore issues;

    ComplaintRaisedHandler(IssueStore issues) {
        this.issues = issues;
    }

    @Override
    public Class<ComplaintRaised> type() {
        return ComplaintRaised.class;
    }

    @Override
    public void handle(ComplaintRaised complaint, EventMeta meta) {
        if (complaint.issueId() != null && !issues.link(complaint.issueId(), complaint.complaintId())) {
            throw new PoisonousEventException("ISSUE_UNKNOWN");
        }
    }
}
