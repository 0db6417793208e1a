package dev.ringback.task.imports;

import dev.ringback.task.fact.FactIntake;
import dev.ringback.task.order.NewOrder;
import dev.ringback.task.order.OrderKind;
import dev.ringback.task.order.OrderRequest;
import jakarta.inject.Singleton;

/** Takes orders in. */
@Singleton
class OrdersTarget extends FactTarget<OrderRequest, NewOrder> {

    OrdersTarget(FactIntake intake, OrderKind kind) {
        super(intake, kind, ImportKind.ORDERS, OrderRequest.class);
    }
}
