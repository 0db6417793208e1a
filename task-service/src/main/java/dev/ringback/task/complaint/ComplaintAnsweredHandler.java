package dev.ringback.task.complaint;

import dev.ringback.platform.event.ComplaintAnswered;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A complaint was answered. */
@ApplicationScoped
class ComplaintAnsweredHandler implements EventHandler<ComplaintAnswered> {

    private final ComplaintTasks tasks;

    ComplaintAnsweredHandler(ComplaintTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Class<ComplaintAnswered> type() {
        return ComplaintAnswered.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(ComplaintAnswered event, EventMeta meta) {
        tasks.answered(event);
    }
}
