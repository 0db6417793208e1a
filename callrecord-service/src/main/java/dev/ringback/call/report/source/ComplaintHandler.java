package dev.ringback.call.report.source;

import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps complaints for the complaint rate (RPT-10). */
@ApplicationScoped
class ComplaintHandler implements EventHandler<ComplaintRaised> {

    private final SourceStore sources;

    ComplaintHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<ComplaintRaised> type() {
        return ComplaintRaised.class;
    }

    @Override
    public void handle(ComplaintRaised event, EventMeta meta) {
        sources.keep(event, event.kind() == null ? "COMPLAINT" : event.kind());
    }
}
