package dev.ringback.call.report.source;

import dev.ringback.platform.event.ProjectChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps projects for the weekly meeting (RPT-5). */
@ApplicationScoped
class ProjectHandler extends SourceHandler<ProjectChanged> {

    private final SourceStore sources;

    ProjectHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<ProjectChanged> type() {
        return ProjectChanged.class;
    }

    @Override
    void keep(List<Delivery<ProjectChanged>> run) {
        sources.projects(run);
    }
}
