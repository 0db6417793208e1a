package dev.ringback.call.report.source;

import dev.ringback.platform.event.TaskCreated;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps callbacks about gifts (RPT-3); those of other subjects are reported by their calls. */
@ApplicationScoped
class GiftTaskCreatedHandler extends SourceHandler<TaskCreated> {

    private final SourceStore sources;

    GiftTaskCreatedHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<TaskCreated> type() {
        return TaskCreated.class;
    }

    @Override
    void keep(List<Delivery<TaskCreated>> run) {
        sources.giftTasks(run.stream()
                .map(Delivery::event)
                .filter(task -> task.subjectKind().equals("GIFT"))
                .toList());
    }
}
