package dev.ringback.call.report.source;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.ProjectChanged;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps projects for the weekly meeting (RPT-5). */
@ApplicationScoped
class ProjectHandler implements EventHandler<ProjectChanged> {

    private final SourceStore sources;

    ProjectHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<ProjectChanged> type() {
        return ProjectChanged.class;
    }

    @Override
    public void handle(ProjectChanged event, EventMeta meta) {
        sources.keep(event, meta.aggregateVersion());
    }
}
