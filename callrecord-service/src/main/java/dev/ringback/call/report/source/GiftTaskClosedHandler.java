package dev.ringback.call.report.source;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.TaskClosed;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes how callbacks about gifts ended (RPT-3). */
@ApplicationScoped
class GiftTaskClosedHandler implements EventHandler<TaskClosed> {

    private final SourceStore sources;

    GiftTaskClosedHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<TaskClosed> type() {
        return TaskClosed.class;
    }

    @Override
    public void handle(TaskClosed event, EventMeta meta) {
        sources.close(event);
    }
}
