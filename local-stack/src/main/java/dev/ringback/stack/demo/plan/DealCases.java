package dev.ringback.stack.demo.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Deals with which something is the matter: outcomes that were recorded wrongly, one that is recorded late, a customer who
 * wants no calls. They are deals of customers who are called about nothing else, so that two dials are left for each.
 */
final class DealCases {

    /** Deals at these places belong to scripts of their own. */
    private static final Set<Integer> TAKEN = Set.of(1, 2);

    /** Deals from here on may belong to customers who ask in the month, too. */
    private static final int ASKING = 9;

    /** The deals between belong to customers who were called in vain before the month. */
    private static final Set<String> WITH_WARM_UP = Set.of("A03", "A07");

    private static final int LAST_WARM_UP = 6;

    private final YearMonth month;
    private final Map<String, List<ScriptedCall>> fixed;
    private final Map<String, Integer> dealsOfNumber = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * Cases.
     *
     * @param orders all orders, to see who bought more than once
     * @param fixed where scripts go
     */
    DealCases(YearMonth month, OrderFile orders, Map<String, List<ScriptedCall>> fixed) {
        this.month = month;
        this.fixed = fixed;
        orders.rows().forEach(row -> dealsOfNumber.merge(row.customerPhone(), 1, Integer::sum));
    }

    /** What turns out about calls of these deals. */
    List<Correction> corrections(Map<String, List<OrderRow>> dealsOfAgent) {
        List<Correction> corrections = new ArrayList<>();
        // Recorded as a wrong number; the recording has the customer on it. Found in time for the month's points.
        pick("A01", dealsOfAgent).ifPresent(deal -> {
            fixed.put(deal.externalId(), List.of(new ScriptedCall("WRONG_NUMBER", null, 30)));
            corrections.add(new Correction(deal.externalId(), month.atDay(8), "EFFECTIVE", "SATISFIED"));
        });
        // As the first, but found when the month is closed.
        pick("A02", dealsOfAgent).ifPresent(deal -> {
            fixed.put(deal.externalId(), List.of(new ScriptedCall("WRONG_NUMBER", null, 30)));
            corrections.add(new Correction(deal.externalId(), null, "EFFECTIVE", "NEUTRAL"));
        });
        // Recorded as a talk, but on the recording nobody answers: the customer is called again, and reached.
        pick("A01", dealsOfAgent).ifPresent(deal -> {
            fixed.put(
                    deal.externalId(),
                    List.of(
                            new ScriptedCall("EFFECTIVE", "SATISFIED", 45),
                            new ScriptedCall("EFFECTIVE", "NEUTRAL", 130)));
            corrections.add(new Correction(deal.externalId(), month.atDay(1), "NO_ANSWER", null));
        });
        return corrections;
    }

    /** A call that is made in time and recorded when the month is closed: the second, so that nobody dials a third time. */
    void lateCall(Map<String, List<OrderRow>> dealsOfAgent) {
        pick("A03", dealsOfAgent)
                .ifPresent(deal -> fixed.put(
                        deal.externalId(),
                        List.of(
                                new ScriptedCall("CONNECTED_INCOMPLETE", "RESCHEDULE", 40),
                                new ScriptedCall("EFFECTIVE", "SATISFIED", 150, true))));
    }

    /** The customer of a deal of A01 who complains of harassment before anybody has called. */
    Optional<Customer> harassed(Map<String, List<OrderRow>> dealsOfAgent) {
        return pick("A01", dealsOfAgent)
                .map(deal -> new Customer("crm", deal.customerExternalId(), deal.customerName(), deal.customerPhone()));
    }

    private Optional<OrderRow> pick(String agent, Map<String, List<OrderRow>> dealsOfAgent) {
        List<OrderRow> deals = dealsOfAgent.getOrDefault(agent, List.of());
        for (int i = 0; i < Math.min(ASKING, deals.size()); i++) {
            OrderRow deal = deals.get(i);
            boolean called =
                    TAKEN.contains(i) || (WITH_WARM_UP.contains(agent) && i > TAKEN.size() && i <= LAST_WARM_UP);
            if (!called && dealsOfNumber.getOrDefault(deal.customerPhone(), 0) == 1 && used.add(deal.externalId())) {
                return Optional.of(deal);
            }
        }
        return Optional.empty();
    }
}
