package dev.ringback.task.imports;

import dev.ringback.task.fact.FactIntake;
import dev.ringback.task.fact.Taken;
import dev.ringback.task.order.OrderRequest;
import dev.ringback.task.order.OrderTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes orders in. */
@ApplicationScoped
class OrdersTarget implements ImportTarget<OrderRequest> {

    private final FactIntake intake;
    private final OrderTable table;

    OrdersTarget(FactIntake intake, OrderTable table) {
        this.intake = intake;
        this.table = table;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ORDERS;
    }

    @Override
    public Class<OrderRequest> type() {
        return OrderRequest.class;
    }

    @Override
    public List<Taken> take(List<OrderRequest> requests) {
        return intake.take(table, requests.stream().map(OrderRequest::order).toList());
    }
}
