package dev.ringback.call.report.source;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.TaskReopened;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes that a callback about a gift is to be made again (RPT-3). */
@ApplicationScoped
class GiftTaskReopenedHandler implements EventHandler<TaskReopened> {

    private final SourceStore sources;

    GiftTaskReopenedHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<TaskReopened> type() {
        return TaskReopened.class;
    }

    @Override
    public void handle(TaskReopened event, EventMeta meta) {
        sources.reopen(event.taskId());
    }
}
