package dev.ringback.call.report.source;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.TripReturned;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the trips of field representatives (RPT-11). */
@ApplicationScoped
class TripHandler implements EventHandler<TripReturned> {

    private final SourceStore sources;

    TripHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<TripReturned> type() {
        return TripReturned.class;
    }

    @Override
    public void handle(TripReturned event, EventMeta meta) {
        sources.keep(event);
    }
}
