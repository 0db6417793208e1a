package dev.ringback.task.complaint;

import dev.ringback.platform.event.ComplaintClosed;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A complaint ended. */
@ApplicationScoped
class ComplaintClosedHandler implements EventHandler<ComplaintClosed> {

    private final ComplaintTasks tasks;

    ComplaintClosedHandler(ComplaintTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Class<ComplaintClosed> type() {
        return ComplaintClosed.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(ComplaintClosed event, EventMeta meta) {
        tasks.closed(event);
    }
}
