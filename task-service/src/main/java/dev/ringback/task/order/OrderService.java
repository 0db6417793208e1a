package dev.ringback.task.order;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.StoredFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes orders in one by one and shows them. */
@ApplicationScoped
class OrderService {

    private static final String PATH = "/v1/orders/";

    private final FactService facts;
    private final OrderTable table;

    OrderService(FactService facts, OrderTable table) {
        this.facts = facts;
        this.table = table;
    }

    /**
     * Takes an order in once per key and once per (source, externalId).
     *
     * @throws ProblemException EXTERNAL_ID_CONFLICT, VALIDATION_FAILED
     */
    Response receive(@Nullable String key, OrderRequest request) {
        return facts.take(key, "receive-order", request, table, request.order(), PATH, this::view);
    }

    /**
     * An order.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    OrderView get(UUID id) {
        return view(id);
    }

    private OrderView view(UUID id) {
        StoredFact<NewOrder> stored = table.find(id);
        if (stored == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return OrderView.of(stored);
    }
}
