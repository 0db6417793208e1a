package dev.ringback.task.order;

import dev.ringback.task.customer.StatedCustomer;
import dev.ringback.task.fact.NewFact;
import dev.ringback.task.fact.Party;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its source states it.
 *
 * @param amount yuan, two decimals
 * @param closedAt when the deal closed, in microseconds; null while it is open
 */
public record NewOrder(
        String source,
        String externalId,
        @Nullable StatedCustomer customer,
        @Nullable UUID customerId,
        String business,
        BigDecimal amount,
        @Nullable Instant closedAt,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId)
        implements NewFact<NewOrder> {

    @Override
    public List<Party> parties() {
        return Party.only(customer, customerId);
    }

    @Override
    public NewOrder withCustomers(List<UUID> customers) {
        return new NewOrder(
                source, externalId, null, customers.getFirst(), business, amount, closedAt, ownerAgentId, orgUnitId);
    }
}
