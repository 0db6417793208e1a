package dev.ringback.call.report.source;

import dev.ringback.platform.event.ComplaintRaised;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps complaints for the complaint rate (RPT-10). */
@ApplicationScoped
class ComplaintHandler extends SourceHandler<ComplaintRaised> {

    private final SourceStore sources;

    ComplaintHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<ComplaintRaised> type() {
        return ComplaintRaised.class;
    }

    @Override
    void keep(List<Delivery<ComplaintRaised>> run) {
        sources.complaints(run.stream().map(Delivery::event).toList());
    }
}
