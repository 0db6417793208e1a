package dev.ringback.call.report.source;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import java.util.List;

/** Takes a run of events with one statement, since imports of other services tell of very many. */
abstract class SourceHandler<E extends DomainEvent> implements EventHandler<E> {

    /** Keeps what reports need of these; the last of an aggregate counts. */
    abstract void keep(List<Delivery<E>> run);

    @Override
    public void handle(E event, EventMeta meta) {
        keep(List.of(new Delivery<>(event, meta)));
    }

    @Override
    public void handleAll(List<Delivery<E>> run) {
        keep(run);
    }
}
