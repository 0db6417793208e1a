package dev.ringback.call.report.source;

import dev.ringback.platform.event.TaskReopened;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Notes that a callback about a gift is to be made again (RPT-3). */
@ApplicationScoped
class GiftTaskReopenedHandler extends SourceHandler<TaskReopened> {

    private final SourceStore sources;

    GiftTaskReopenedHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<TaskReopened> type() {
        return TaskReopened.class;
    }

    @Override
    void keep(List<Delivery<TaskReopened>> run) {
        sources.reopen(run.stream().map(each -> each.event().taskId()).toList());
    }
}
