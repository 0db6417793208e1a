package dev.ringback.task.trip;

import dev.ringback.task.fact.NewFact;
import dev.ringback.task.fact.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A salesperson's trip as its source states it.
 *
 * @param salespersonId agent id of the traveller, who verifies no visit of his own
 * @param returnedOn local date
 * @param ownerAgentId the agent who is to call back
 */
public record NewTrip(
        String source,
        String externalId,
        String salespersonId,
        LocalDate returnedOn,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId,
        List<NewVisit> visits)
        implements NewFact<NewTrip> {

    /** Keeps an unmodifiable copy. */
    public NewTrip {
        visits = List.copyOf(visits);
    }

    @Override
    public List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        for (NewVisit visit : visits) {
            parties.add(new Party("visits[" + parties.size() + "].", visit.customer(), visit.customerId()));
        }
        return parties;
    }

    @Override
    public NewTrip withCustomers(List<UUID> customers) {
        List<NewVisit> taken = new ArrayList<>();
        for (NewVisit visit : visits) {
            taken.add(visit.to(customers.get(taken.size())));
        }
        return new NewTrip(source, externalId, salespersonId, returnedOn, ownerAgentId, orgUnitId, taken);
    }
}
