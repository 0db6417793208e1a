package dev.ringback.task.fact;

import dev.ringback.task.customer.CustomerRegistry;
import dev.ringback.task.customer.Resolution;
import dev.ringback.task.customer.StatedCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the customers that facts name, all of them with the same number of statements. */
@ApplicationScoped
class PartyResolver {

    private final CustomerRegistry customers;

    PartyResolver(CustomerRegistry customers) {
        this.customers = customers;
    }

    /** The customers of facts by the facts' indexes, in the order of their parties; unknown ones are registered. */
    <F extends NewFact<F>> Map<Integer, List<Resolution>> resolve(Map<Integer, F> facts) {
        return resolve(facts, customers::resolve);
    }

    /** The customers of facts by the facts' indexes, in the order of their parties; unknown ones stay unknown. */
    <F extends NewFact<F>> Map<Integer, List<Resolution>> match(Map<Integer, F> facts) {
        return resolve(facts, customers::match);
    }

    private <F extends NewFact<F>> Map<Integer, List<Resolution>> resolve(
            Map<Integer, F> facts, Function<List<StatedCustomer>, List<Resolution>> lookup) {
        List<StatedCustomer> stated = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (F fact : facts.values()) {
            for (Party party : fact.parties()) {
                if (party.customer() != null) {
                    stated.add(party.customer());
                } else if (party.customerId() != null) {
                    ids.add(party.customerId());
                }
            }
        }
        Iterator<Resolution> found = stated.isEmpty()
                ? List.<Resolution>of().iterator()
                : lookup.apply(stated).iterator();
        Map<UUID, UUID> persons = customers.persons(ids);
        Map<Integer, List<Resolution>> resolutions = new HashMap<>();
        facts.forEach((index, fact) -> resolutions.put(
                index,
                fact.parties().stream()
                        .map(party -> party.customer() == null ? known(party.customerId(), persons) : found.next())
                        .toList()));
        return resolutions;
    }

    /** Who stands for customers by their ids, those that are known. */
    Map<UUID, UUID> persons(Set<UUID> ids) {
        return customers.persons(ids);
    }

    private static Resolution known(@Nullable UUID id, Map<UUID, UUID> persons) {
        UUID person = id == null ? null : persons.get(id);
        return person == null ? new Resolution.Unknown() : new Resolution.Known(person, false);
    }
}
