package dev.ringback.task.order;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.OrderReceived;
import dev.ringback.task.fact.FactColumn;
import dev.ringback.task.fact.FactKind;
import dev.ringback.task.fact.FactLayout;
import dev.ringback.task.fact.FactRow;
import dev.ringback.task.fact.StoredFact;
import dev.ringback.task.program.CallbackSubject;
import dev.ringback.task.program.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Orders: what sets them apart from other facts. A cancelled one is not called back. */
@ApplicationScoped
public class OrderKind implements FactKind<NewOrder, OrderView> {

    static final FactLayout<NewOrder> LAYOUT = new FactLayout<>(
            "business_order",
            List.of(
                    FactColumn.customer(NewOrder::customerId),
                    FactColumn.text("business", NewOrder::business),
                    FactColumn.decimal("amount", NewOrder::amount),
                    FactColumn.instant("closedAt", NewOrder::closedAt),
                    FactColumn.text("ownerAgentId", NewOrder::ownerAgentId),
                    FactColumn.text("orgUnitId", NewOrder::orgUnitId)),
            OrderKind::read);

    private final CancellationTable cancellations;
    private final BusinessClock clock;

    OrderKind(CancellationTable cancellations, BusinessClock clock) {
        this.cancellations = cancellations;
        this.clock = clock;
    }

    @Override
    public SubjectKind subject() {
        return SubjectKind.ORDER;
    }

    @Override
    public String operation() {
        return "receive-order";
    }

    @Override
    public String path() {
        return "/v1/orders/";
    }

    @Override
    public Class<OrderRequest> request() {
        return OrderRequest.class;
    }

    @Override
    public List<CallbackSubject> subjects(UUID id, NewOrder order) {
        return List.of(new CallbackSubject(
                id,
                Objects.requireNonNull(order.customerId()),
                order.business(),
                order.externalId(),
                order.ownerAgentId(),
                order.orgUnitId(),
                null,
                order.closedAt() == null ? null : clock.dateOf(order.closedAt()),
                false,
                null,
                order.source() + "/" + order.externalId(),
                order.amount(),
                order.closedAt(),
                Map.of()));
    }

    @Override
    public FactLayout<NewOrder> layout() {
        return LAYOUT;
    }

    @Override
    public String subjects() {
        return """
                SELECT o.id AS fact_id, o.id AS subject_id, o.customer_id, o.business, o.external_id, o.owner_agent_id,
                       o.org_unit_id, NULL::text AS excluded_agent_id, o.closed_at AS happened,
                       EXISTS (SELECT FROM order_cancellation c WHERE c.order_id = o.id) AS cancelled,
                       NULL::jsonb AS project, o.source || '/' || o.external_id AS name, o.amount AS value, NULL::jsonb AS content
                FROM business_order o
                """;
    }

    @Override
    public Happening happening() {
        return Happening.INSTANT;
    }

    @Override
    public DomainEvent event(StoredFact<NewOrder> stored) {
        NewOrder order = stored.fact();
        return new OrderReceived(
                stored.id(),
                order.source(),
                order.externalId(),
                Objects.requireNonNull(order.customerId()),
                order.business(),
                order.amount(),
                order.closedAt(),
                order.ownerAgentId(),
                order.orgUnitId());
    }

    @Override
    public OrderView view(StoredFact<NewOrder> stored) {
        return OrderView.of(stored, cancellations.find(stored.id()));
    }

    private static NewOrder read(FactRow row) throws SQLException {
        return new NewOrder(
                row.source(),
                row.externalId(),
                null,
                row.uuid("customer_id"),
                row.text("business"),
                row.decimal("amount"),
                row.instantOrNull("closed_at"),
                row.textOrNull("owner_agent_id"),
                row.textOrNull("org_unit_id"));
    }
}
