package dev.ringback.task.fact;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.task.customer.CustomerRegistry;
import dev.ringback.task.customer.Resolution;
import dev.ringback.task.customer.StatedCustomer;
import dev.ringback.task.program.CallbackPlanning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes facts in, one or a thousand with the same number of statements: each exists once per (source, externalId), with
 * its customer, its event and its planned callbacks in one transaction. Single writes and imports run this same code.
 */
@ApplicationScoped
public class FactIntake {

    private final CustomerRegistry customers;
    private final CallbackPlanning planning;
    private final Outbox outbox;
    private final BusinessClock clock;

    FactIntake(CustomerRegistry customers, CallbackPlanning planning, Outbox outbox, BusinessClock clock) {
        this.customers = customers;
        this.planning = planning;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes the facts in; answers in the order given. Of facts with the same name in one list the first counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <F extends NewFact> List<Taken> take(FactTable<F> table, List<F> facts) {
        Map<Integer, Taken> answers = new HashMap<>();
        Map<Integer, F> left = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            left.put(i, facts.get(i));
        }
        while (!left.isEmpty()) {
            Map<Integer, F> wave = firstOfEachName(left);
            // A fact that another transaction inserted meanwhile gets no answer, and meets it in the next wave.
            Map<Integer, Taken> answered = takeDistinct(table, wave);
            answers.putAll(answered);
            left.keySet().removeAll(answered.keySet());
        }
        List<Taken> inOrder = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            inOrder.add(of(answers, i));
        }
        return inOrder;
    }

    private <F extends NewFact> Map<Integer, Taken> takeDistinct(FactTable<F> table, Map<Integer, F> wave) {
        Map<Integer, Taken> answers = new HashMap<>();
        Map<Name, StoredFact<F>> known = table.find(wave.values()).stream()
                .collect(Collectors.toMap(stored -> Name.of(stored.fact()), Function.identity()));
        Map<Integer, F> repeated = new LinkedHashMap<>();
        Map<Integer, F> fresh = new LinkedHashMap<>();
        wave.forEach((index, fact) -> (known.containsKey(Name.of(fact)) ? repeated : fresh).put(index, fact));

        Map<Integer, Resolution> knownCustomers = resolve(repeated, customers::match);
        repeated.forEach((index, fact) ->
                answers.put(index, compare(table, fact, of(known, Name.of(fact)), of(knownCustomers, index))));
        answers.putAll(create(table, fresh));
        return answers;
    }

    private <F extends NewFact> Map<Integer, Taken> create(FactTable<F> table, Map<Integer, F> fresh) {
        Map<Integer, Taken> answers = new HashMap<>();
        Map<Integer, Resolution> resolutions = resolve(fresh, customers::resolve);
        Map<Integer, StoredFact<F>> rows = new LinkedHashMap<>();
        fresh.forEach((index, fact) -> {
            switch (of(resolutions, index)) {
                case Resolution.Known(UUID customerId, boolean created) ->
                    rows.put(index, new StoredFact<>(Ids.next(), customerId, fact, clock.now()));
                case Resolution.Differs(String field) -> answers.put(index, new Taken.Differs("customer." + field));
                case Resolution.Unknown unknown -> answers.put(index, new Taken.UnknownCustomer());
            }
        });
        if (rows.isEmpty()) {
            return answers;
        }
        Set<UUID> inserted = table.insert(List.copyOf(rows.values()));
        List<StoredFact<F>> created = new ArrayList<>();
        rows.forEach((index, row) -> {
            if (inserted.contains(row.id())) {
                created.add(row);
                answers.put(index, new Taken.Created(row.id()));
            }
        });
        outbox.appendAll(created.stream()
                .map(row -> new Outbox.Entry(row.id().toString(), 1, table.event(row)))
                .toList());
        planning.plan(table.kind(), created.stream().map(StoredFact::id).toList());
        return answers;
    }

    private <F extends NewFact> Taken compare(FactTable<F> table, F given, StoredFact<F> stored, Resolution customer) {
        String field = table.difference(given, stored.fact());
        if (field != null) {
            return new Taken.Differs(field);
        }
        String customerField = given.customer() == null ? "customerId" : "customer.externalId";
        return switch (customer) {
            case Resolution.Known(UUID id, boolean created)
            when id.equals(stored.customerId()) -> new Taken.Same(stored.id());
            case Resolution.Known other -> new Taken.Differs(customerField);
            case Resolution.Differs(String name) -> new Taken.Differs("customer." + name);
            case Resolution.Unknown unknown -> new Taken.Differs(customerField);
        };
    }

    /** The customers of facts, by the facts' indexes. */
    private <F extends NewFact> Map<Integer, Resolution> resolve(
            Map<Integer, F> facts, Function<List<StatedCustomer>, List<Resolution>> lookup) {
        Map<Integer, Resolution> resolutions = new HashMap<>();
        List<Integer> statedIndexes = new ArrayList<>();
        List<StatedCustomer> stated = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        facts.forEach((index, fact) -> {
            @Nullable StatedCustomer customer = fact.customer();
            if (customer != null) {
                statedIndexes.add(index);
                stated.add(customer);
            } else if (fact.customerId() != null) {
                ids.add(fact.customerId());
            }
        });
        if (!stated.isEmpty()) {
            List<Resolution> found = lookup.apply(stated);
            for (int i = 0; i < found.size(); i++) {
                resolutions.put(statedIndexes.get(i), found.get(i));
            }
        }
        Set<UUID> existing = customers.existing(ids);
        facts.forEach((index, fact) -> {
            UUID id = fact.customerId();
            if (fact.customer() == null) {
                resolutions.put(
                        index,
                        id != null && existing.contains(id)
                                ? new Resolution.Known(id, false)
                                : new Resolution.Unknown());
            }
        });
        return resolutions;
    }

    private static <F extends NewFact> Map<Integer, F> firstOfEachName(Map<Integer, F> facts) {
        Set<Name> seen = new HashSet<>();
        Map<Integer, F> firsts = new LinkedHashMap<>();
        facts.forEach((index, fact) -> {
            if (seen.add(Name.of(fact))) {
                firsts.put(index, fact);
            }
        });
        return firsts;
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private record Name(String source, String externalId) {
        static Name of(NewFact fact) {
            return new Name(fact.source(), fact.externalId());
        }
    }
}
