package dev.ringback.call.report.source;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.TaskCreated;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps callbacks about gifts (RPT-3); those of other subjects are reported by their calls. */
@ApplicationScoped
class GiftTaskCreatedHandler implements EventHandler<TaskCreated> {

    private final SourceStore sources;

    GiftTaskCreatedHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<TaskCreated> type() {
        return TaskCreated.class;
    }

    @Override
    public void handle(TaskCreated event, EventMeta meta) {
        if (event.subjectKind().equals("GIFT")) {
            sources.keep(event);
        }
    }
}
