package dev.ringback.call.report.source;

import dev.ringback.platform.event.OrderCancelled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes cancelled deals out again (RPT-11). */
@ApplicationScoped
class OrderCancelledHandler extends SourceHandler<OrderCancelled> {

    private final SourceStore sources;

    OrderCancelledHandler(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Class<OrderCancelled> type() {
        return OrderCancelled.class;
    }

    @Override
    void keep(List<Delivery<OrderCancelled>> run) {
        sources.cancel(run.stream().map(each -> each.event().orderId()).toList());
    }
}
