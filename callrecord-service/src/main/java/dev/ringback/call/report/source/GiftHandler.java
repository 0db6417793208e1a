package dev.ringback.call.report.source;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.FactRecorded;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the gifts that stores submitted (RPT-3); other facts are in no report. */
@ApplicationScoped
class GiftHandler implements EventHandler<FactRecorded> {

    private final SourceStore sources;

    GiftHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<FactRecorded> type() {
        return FactRecorded.class;
    }

    @Override
    public void handle(FactRecorded event, EventMeta meta) {
        if (event.kind().equals("GIFT")) {
            sources.keep(event);
        }
    }
}
