package dev.ringback.call.report.source;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.OrderCancelled;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes cancelled deals out again (RPT-11). */
@ApplicationScoped
class OrderCancelledHandler implements EventHandler<OrderCancelled> {

    private final SourceStore sources;

    OrderCancelledHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<OrderCancelled> type() {
        return OrderCancelled.class;
    }

    @Override
    public void handle(OrderCancelled event, EventMeta meta) {
        sources.cancel(event.orderId());
    }
}
