package dev.ringback.call.report.source;

import dev.ringback.platform.event.FactRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the gifts that stores submitted (RPT-3); other facts are in no report. */
@ApplicationScoped
class GiftHandler extends SourceHandler<FactRecorded> {

    private final SourceStore sources;

    GiftHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<FactRecorded> type() {
        return FactRecorded.class;
    }

    @Override
    void keep(List<Delivery<FactRecorded>> run) {
        sources.gifts(run.stream()
                .map(Delivery::event)
                .filter(fact -> fact.kind().equals("GIFT"))
                .toList());
    }
}
