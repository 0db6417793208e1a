package dev.ringback.call.report.source;

import dev.ringback.platform.event.OrderReceived;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps closed deals of field representatives (RPT-11). */
@ApplicationScoped
class OrderHandler extends SourceHandler<OrderReceived> {

    private final SourceStore sources;

    OrderHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<OrderReceived> type() {
        return OrderReceived.class;
    }

    @Override
    void keep(List<Delivery<OrderReceived>> run) {
        sources.deals(run.stream()
                .map(Delivery::event)
                .filter(order -> order.ownerAgentId() != null && order.closedAt() != null)
                .toList());
    }
}
