package dev.ringback.task.complaint;

import dev.ringback.platform.event.ComplaintResolved;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A complaint was handled. */
@ApplicationScoped
class ComplaintResolvedHandler implements EventHandler<ComplaintResolved> {

    private final ComplaintTasks tasks;

    ComplaintResolvedHandler(ComplaintTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Class<ComplaintResolved> type() {
        return ComplaintResolved.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(ComplaintResolved event, EventMeta meta) {
        tasks.resolved(event);
    }
}
