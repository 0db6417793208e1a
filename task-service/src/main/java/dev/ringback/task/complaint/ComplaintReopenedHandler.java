package dev.ringback.task.complaint;

import dev.ringback.platform.event.ComplaintReopened;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A complaint is open again. */
@ApplicationScoped
class ComplaintReopenedHandler implements EventHandler<ComplaintReopened> {

    private final ComplaintTasks tasks;

    ComplaintReopenedHandler(ComplaintTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Class<ComplaintReopened> type() {
        return ComplaintReopened.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(ComplaintReopened event, EventMeta meta) {
        tasks.reopened(event);
    }
}
