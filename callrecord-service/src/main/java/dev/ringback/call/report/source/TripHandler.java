package dev.ringback.call.report.source;

import dev.ringback.platform.event.TripReturned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the trips of field representatives (RPT-11). */
@ApplicationScoped
class TripHandler extends SourceHandler<TripReturned> {

    private final SourceStore sources;

    TripHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<TripReturned> type() {
        return TripReturned.class;
    }

    @Override
    void keep(List<Delivery<TripReturned>> run) {
        sources.trips(run.stream().map(Delivery::event).toList());
    }
}
