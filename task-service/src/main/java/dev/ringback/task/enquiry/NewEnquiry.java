package dev.ringback.task.enquiry;

import dev.ringback.task.customer.StatedCustomer;
import dev.ringback.task.fact.NewFact;
import dev.ringback.task.fact.Party;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enquiry as its source states it.
 *
 * @param topic what it is about; telephone numbers in it are masked
 * @param receivedAt when it came in, in microseconds
 * @param dialledNumber the company's number that the customer dialled, or null
 */
public record NewEnquiry(
        String source,
        String externalId,
        @Nullable StatedCustomer customer,
        @Nullable UUID customerId,
        String business,
        @Nullable String topic,
        Instant receivedAt,
        @Nullable String dialledNumber,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId)
        implements NewFact<NewEnquiry> {

    @Override
    public List<Party> parties() {
        return Party.only(customer, customerId);
    }

    @Override
    public NewEnquiry withCustomers(List<UUID> customers) {
        return new NewEnquiry(
                source,
                externalId,
                null,
                customers.getFirst(),
                business,
                topic,
                receivedAt,
                dialledNumber,
                ownerAgentId,
                orgUnitId);
    }
}
