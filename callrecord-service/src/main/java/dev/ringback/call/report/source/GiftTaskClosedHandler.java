package dev.ringback.call.report.source;

import dev.ringback.platform.event.TaskClosed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Notes how callbacks about gifts ended (RPT-3). */
@ApplicationScoped
class GiftTaskClosedHandler extends SourceHandler<TaskClosed> {

    private final SourceStore sources;

    GiftTaskClosedHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<TaskClosed> type() {
        return TaskClosed.class;
    }

    @Override
    void keep(List<Delivery<TaskClosed>> run) {
        sources.close(run.stream().map(Delivery::event).toList());
    }
}
