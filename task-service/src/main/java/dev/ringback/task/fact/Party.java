package dev.ringback.task.fact;

import dev.ringback.task.customer.StatedCustomer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a fact names it: in full, or by the id of a known one.
 *
 * @param path where the fact names it, with a closing dot, or empty for the fact itself
 * @param customer null when {@code customerId} names one
 * @param customerId null when {@code customer} states one
 */
public record Party(
        String path,
        @Nullable StatedCustomer customer,
        @Nullable UUID customerId) {

    /** The one customer of a fact. */
    public static List<Party> only(@Nullable StatedCustomer customer, @Nullable UUID customerId) {
        return List.of(new Party("", customer, customerId));
    }

    /** The field that says which customer it is. */
    String field() {
        return path + (customer == null ? "customerId" : "customer.externalId");
    }
}
