package dev.ringback.call.report.source;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.OrderReceived;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps closed deals of field representatives (RPT-11). */
@ApplicationScoped
class OrderHandler implements EventHandler<OrderReceived> {

    private final SourceStore sources;

    OrderHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<OrderReceived> type() {
        return OrderReceived.class;
    }

    @Override
    public void handle(OrderReceived event, EventMeta meta) {
        if (event.ownerAgentId() != null && event.closedAt() != null) {
            sources.keep(event, event.ownerAgentId(), event.closedAt());
        }
    }
}
