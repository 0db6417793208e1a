package dev.ringback.task.order;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.fact.FactService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cancels orders and answers as HTTP does. */
@ApplicationScoped
class CancellationService {

    private final Cancellations cancellations;
    private final FactService facts;
    private final OrderKind orders;
    private final Idempotency idempotency;

    CancellationService(Cancellations cancellations, FactService facts, OrderKind orders, Idempotency idempotency) {
        this.cancellations = cancellations;
        this.facts = facts;
        this.orders = orders;
        this.idempotency = idempotency;
    }

    /** What a key stands for: the same body for another order is another request. */
    private record Keyed(UUID orderId, CancellationRequest request) {}

    /**
     * Cancels an order once per key.
     *
     * @throws ProblemException see {@link Cancellations#cancel}
     */
    Response cancel(@Nullable String key, UUID orderId, CancellationRequest request) {
        return idempotency.run(key, "cancel-order", new Keyed(orderId, request), () -> {
            boolean created = cancellations.cancel(orderId, request);
            return new Reply(created ? 201 : 200, facts.get(orders, orderId), orders.path() + orderId);
        });
    }
}
