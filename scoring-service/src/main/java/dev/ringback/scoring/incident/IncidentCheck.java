package dev.ringback.scoring.incident;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.demerit.ItemLists;
import dev.ringback.scoring.directory.Agents;
import dev.ringback.scoring.directory.OrgUnits;
import dev.ringback.scoring.error.ScoringError;
import dev.ringback.scoring.scheme.ItemRule;
import dev.ringback.scoring.scheme.ItemRule.Charged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a case fits the penalty list of its day, and charges somebody the list lets it charge (S7). */
@ApplicationScoped
class IncidentCheck {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final ItemLists items;
    private final Agents agents;
    private final OrgUnits units;
    private final BusinessClock clock;

    IncidentCheck(ItemLists items, Agents agents, OrgUnits units, BusinessClock clock) {
        this.items = items;
        this.agents = agents;
        this.units = units;
        this.clock = clock;
    }

    /**
     * A good case.
     *
     * @param day the local day it counts on
     * @param item of the list of its day
     * @param agentId who is charged, absent for a unit
     */
    record Checked(LocalDate day, ItemRule item, @Nullable String agentId) {}

    /**
     * Holds a case against its item.
     *
     * @throws ProblemException UNKNOWN_ITEM, UNKNOWN_AGENT, UNKNOWN_ORG_UNIT, VALIDATION_FAILED with each field at fault
     */
    Checked require(PostIncident request) {
        ProblemException refusal = new ProblemException(CommonError.VALIDATION_FAILED);
        Circumstances circumstances = request.circumstances();
        LocalDate day = Objects.requireNonNullElse(circumstances.day(clock), clock.today());
        if (day.isBefore(EARLIEST) || day.isAfter(clock.today())) {
            refusal.violation(
                    request.occurredAt() != null ? "occurredAt" : "occurredOn",
                    "OUT_OF_RANGE",
                    "must lie between 2000 and today");
            throw refusal;
        }
        ItemRule item = item(Objects.requireNonNull(request.item()), day);
        circumstances.check(item, "", refusal);
        charged(item.charges(), request, refusal);
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
        known(request);
        @Nullable String unit = item.charges() == Charged.SUPERVISOR ? request.orgUnitId() : null;
        return new Checked(day, item, unit == null ? request.agentId() : supervisor(unit, day));
    }

    private ItemRule item(String id, LocalDate day) {
        return items.now(YearMonth.from(day))
                .find(id, day)
                .orElseThrow(() -> new ProblemException(ScoringError.UNKNOWN_ITEM)
                        .violation("item", ScoringError.UNKNOWN_ITEM.name(), "no penalty list has this item"));
    }

    private static void charged(@Nullable Charged charges, PostIncident request, ProblemException refusal) {
        if ((request.agentId() == null) == (request.orgUnitId() == null)) {
            refusal.violation("agentId", "ONE_OF", "give agentId or orgUnitId");
        } else if (charges == Charged.UNIT && request.agentId() != null) {
            refusal.violation("agentId", "NOT_ALLOWED", "the item is charged to a unit, never to its agents");
        } else if (charges == Charged.AGENT && request.orgUnitId() != null) {
            refusal.violation("orgUnitId", "NOT_ALLOWED", "the item is charged to a person");
        }
    }

    private String supervisor(String unit, LocalDate day) {
        return units.supervisorOn(unit, day)
                .orElseThrow(() -> new ProblemException(CommonError.VALIDATION_FAILED)
                        .violation("orgUnitId", "NO_SUPERVISOR", "nobody supervised the unit on that day"));
    }

    private void known(PostIncident request) {
        if (request.agentId() != null && !agents.exists(request.agentId())) {
            throw new ProblemException(ScoringError.UNKNOWN_AGENT)
                    .violation("agentId", ScoringError.UNKNOWN_AGENT.name(), "no agent has this id");
        }
        if (request.orgUnitId() != null && !units.exists(request.orgUnitId())) {
            throw new ProblemException(ScoringError.UNKNOWN_ORG_UNIT)
                    .violation("orgUnitId", ScoringError.UNKNOWN_ORG_UNIT.name(), "no org unit has this id");
        }
    }
}
