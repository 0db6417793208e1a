package dev.ringback.task.imports;

import dev.ringback.task.customer.CustomerRegistry;
import dev.ringback.task.customer.CustomerRequest;
import dev.ringback.task.customer.Resolution;
import dev.ringback.task.fact.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Registers customers. */
@ApplicationScoped
class CustomersTarget implements RowTarget<CustomerRequest> {

    private final CustomerRegistry registry;

    CustomersTarget(CustomerRegistry registry) {
        this.registry = registry;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
    }

    @Override
    public Class<CustomerRequest> type() {
        return CustomerRequest.class;
    }

    @Override
    public List<Taken> take(List<CustomerRequest> requests) {
        Set<UUID> counted = new HashSet<>();
        return registry.resolve(requests.stream().map(CustomerRequest::stated).toList()).stream()
                .map(resolution -> taken(resolution, counted))
                .toList();
    }

    private static Taken taken(Resolution resolution, Set<UUID> counted) {
        return switch (resolution) {
            case Resolution.Known(UUID id, boolean created) ->
                created && counted.add(id) ? new Taken.Created(id) : new Taken.Same(id);
            case Resolution.Differs(String field) -> new Taken.Differs(field);
            case Resolution.Unknown unknown ->
                throw new IllegalStateException("A customer was neither found nor created");
        };
    }
}
