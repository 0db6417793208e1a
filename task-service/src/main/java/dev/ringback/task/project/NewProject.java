package dev.ringback.task.project;

import dev.ringback.task.customer.StatedCustomer;
import dev.ringback.task.fact.NewFact;
import dev.ringback.task.fact.Party;
import dev.ringback.task.program.ProjectDates;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as its source states it.
 *
 * @param dates its days
 */
public record NewProject(
        String source,
        String externalId,
        @Nullable StatedCustomer customer,
        @Nullable UUID customerId,
        String business,
        ProjectDates dates,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId)
        implements NewFact<NewProject> {

    @Override
    public List<Party> parties() {
        return Party.only(customer, customerId);
    }

    @Override
    public NewProject withCustomers(List<UUID> customers) {
        return new NewProject(source, externalId, null, customers.getFirst(), business, dates, ownerAgentId, orgUnitId);
    }
}
