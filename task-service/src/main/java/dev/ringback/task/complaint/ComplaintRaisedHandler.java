package dev.ringback.task.complaint;

import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A complaint was taken in. */
@ApplicationScoped
class ComplaintRaisedHandler implements EventHandler<ComplaintRaised> {

    private final ComplaintTasks tasks;

    ComplaintRaisedHandler(ComplaintTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Class<ComplaintRaised> type() {
        return ComplaintRaised.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(ComplaintRaised event, EventMeta meta) {
        tasks.raised(event);
    }
}
