package dev.ringback.task.fact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.task.customer.StatedCustomer;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact about one customer, of whatever kind.
 *
 * @param moment when it happened
 * @param worth yuan, two decimals, or null
 * @param excludedAgentId who must never make its callback, or null
 * @param content the fields of its kind, as {@link RecordedFields} keeps them
 */
public record RecordedFact(
        String source,
        String externalId,
        @Nullable StatedCustomer customer,
        @Nullable UUID customerId,
        String business,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId,
        FactMoment moment,
        @Nullable BigDecimal worth,
        @Nullable String excludedAgentId,
        ObjectNode content)
        implements NewFact<RecordedFact> {

    static RecordedFact of(RecordedBody body) {
        FactCustomer customer = body.customer();
        FactMoment moment = body.moment();
        return new RecordedFact(
                body.source(),
                body.externalId(),
                customer == null ? null : customer.stated(body.source()),
                body.customerId(),
                body.business(),
                body.ownerAgentId(),
                body.orgUnitId(),
                moment.at() == null ? moment : FactMoment.at(moment.at().truncatedTo(ChronoUnit.MICROS)),
                body.worth(),
                body.excludedAgentId(),
                RecordedFields.of(body.getClass()).content(body));
    }

    @Override
    public List<Party> parties() {
        return Party.only(customer, customerId);
    }

    @Override
    public RecordedFact withCustomers(List<UUID> customers) {
        return new RecordedFact(
                source,
                externalId,
                null,
                customers.getFirst(),
                business,
                ownerAgentId,
                orgUnitId,
                moment,
                worth,
                excludedAgentId,
                content);
    }
}
