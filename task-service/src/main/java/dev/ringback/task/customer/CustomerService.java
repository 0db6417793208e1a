package dev.ringback.task.customer;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers customers one by one and shows them. */
@ApplicationScoped
public class CustomerService {

    private static final String PATH = "/v1/customers/";

    private final CustomerRegistry registry;
    private final CustomerStore store;
    private final Idempotency idempotency;

    CustomerService(CustomerRegistry registry, CustomerStore store, Idempotency idempotency) {
        this.registry = registry;
        this.store = store;
        this.idempotency = idempotency;
    }

    /**
     * Registers a customer once per key and once per (source, externalId).
     *
     * @throws ProblemException EXTERNAL_ID_CONFLICT when the name is taken by other content
     */
    Response register(@Nullable String key, CustomerRequest request) {
        return idempotency.run(key, "register-customer", request, () -> {
            Resolution resolution = registry.resolve(List.of(request.stated())).getFirst();
            return switch (resolution) {
                case Resolution.Known(UUID person, boolean created) -> {
                    CustomerView customer = named(request.stated().key());
                    yield new Reply(created ? 201 : 200, customer, PATH + customer.id());
                }
                case Resolution.Differs(String field) ->
                    throw new ProblemException(TaskError.EXTERNAL_ID_CONFLICT)
                            .violation(field, "DIFFERS", "differs from what is stored");
                case Resolution.Unknown unknown ->
                    throw new IllegalStateException("A customer was neither found nor created");
            };
        });
    }

    /**
     * A customer.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    public CustomerView get(UUID id) {
        return view(id);
    }

    /**
     * A customer, and which state of it is shown.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    public TaggedCustomer tagged(UUID id) {
        return TaggedCustomer.of(stored(id));
    }

    /** A page of customers, all or those of one name. */
    @Transactional
    Page<CustomerView> list(@Nullable String source, @Nullable String externalId, @Nullable Cursor after, int limit) {
        List<CustomerView> rows =
                store.page(source, externalId, after == null ? null : after.uuid(0), limit + 1).stream()
                        .map(CustomerView::of)
                        .toList();
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    /** What is answered to who names a customer is that customer, merged or not. */
    private CustomerView named(CustomerKey key) {
        return CustomerView.of(Objects.requireNonNull(store.find(List.of(key)).get(key)));
    }

    private CustomerView view(UUID id) {
        return CustomerView.of(stored(id));
    }

    private StoredCustomer stored(UUID id) {
        StoredCustomer customer = store.find(id);
        if (customer == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return customer;
    }
}
