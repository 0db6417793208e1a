package dev.ringback.task.fact;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.task.customer.Resolution;
import dev.ringback.task.program.CallbackPlanning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
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
import java.util.stream.Stream;

/**
 * Takes facts in, one or a thousand with the same number of statements: each exists once per (source, externalId), with
 * its customers, its event and its planned callbacks in one transaction. Single writes and imports run this same code.
 */
@ApplicationScoped
public class FactIntake {

    private final FactStore store;
    private final PartyResolver customers;
    private final CallbackPlanning planning;
    private final Outbox outbox;
    private final BusinessClock clock;

    FactIntake(
            FactStore store, PartyResolver customers, CallbackPlanning planning, Outbox outbox, BusinessClock clock) {
        this.store = store;
        this.customers = customers;
        this.planning = planning;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes the facts in; answers in the order given. Of facts with the same name in one list the first counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <F extends NewFact<F>> List<Taken> take(FactKind<F, ?> kind, List<F> facts) {
        Map<Integer, Taken> answers = new HashMap<>();
        Map<Integer, F> left = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            left.put(i, facts.get(i));
        }
        while (!left.isEmpty()) {
            Map<Integer, F> wave = firstOfEachName(left);
            // A fact that another transaction inserted meanwhile gets no answer, and meets it in the next wave.
            Map<Integer, Taken> answered = takeDistinct(kind, wave);
            answers.putAll(answered);
            left.keySet().removeAll(answered.keySet());
        }
        List<Taken> inOrder = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            inOrder.add(of(answers, i));
        }
        return inOrder;
    }

    private <F extends NewFact<F>> Map<Integer, Taken> takeDistinct(FactKind<F, ?> kind, Map<Integer, F> wave) {
        Map<Integer, Taken> answers = new HashMap<>();
        Map<Name, StoredFact<F>> known = store.find(kind.layout(), wave.values()).stream()
                .collect(Collectors.toMap(stored -> Name.of(stored.fact()), Function.identity()));
        Map<Integer, F> repeated = new LinkedHashMap<>();
        Map<Integer, F> fresh = new LinkedHashMap<>();
        wave.forEach((index, fact) -> (known.containsKey(Name.of(fact)) ? repeated : fresh).put(index, fact));

        Map<Integer, List<Resolution>> knownCustomers = customers.match(repeated);
        Map<UUID, UUID> persons = persons(known.values());
        repeated.forEach((index, fact) ->
                answers.put(index, compare(kind, fact, of(known, Name.of(fact)), of(knownCustomers, index), persons)));
        answers.putAll(create(kind, fresh));
        return answers;
    }

    private <F extends NewFact<F>> Map<Integer, Taken> create(FactKind<F, ?> kind, Map<Integer, F> fresh) {
        Map<Integer, Taken> answers = new HashMap<>();
        Map<Integer, List<Resolution>> resolutions = customers.resolve(fresh);
        Map<Integer, StoredFact<F>> rows = new LinkedHashMap<>();
        fresh.forEach((index, fact) -> {
            List<UUID> ids = new ArrayList<>();
            List<Party> parties = fact.parties();
            for (int i = 0; i < parties.size() && !answers.containsKey(index); i++) {
                switch (of(resolutions, index).get(i)) {
                    case Resolution.Known(UUID customerId, boolean created) -> ids.add(customerId);
                    case Resolution.Differs(String field) ->
                        answers.put(index, new Taken.Differs(parties.get(i).path() + "customer." + field));
                    case Resolution.Unknown unknown ->
                        answers.put(
                                index, new Taken.UnknownCustomer(parties.get(i).field()));
                }
            }
            if (!answers.containsKey(index)) {
                rows.put(index, new StoredFact<>(Ids.next(), fact.withCustomers(ids), clock.now()));
            }
        });
        if (rows.isEmpty()) {
            return answers;
        }
        Set<UUID> inserted = store.insert(kind.layout(), rows.values());
        List<StoredFact<F>> created = new ArrayList<>();
        rows.forEach((index, row) -> {
            if (inserted.contains(row.id())) {
                created.add(row);
                answers.put(index, new Taken.Created(row.id()));
            }
        });
        kind.insertParts(created);
        outbox.appendAll(
                created.stream().flatMap(row -> announcement(kind, row)).toList());
        planning.plan(kind.subject(), created.stream().map(StoredFact::id).toList());
        kind.settle(created);
        return answers;
    }

    private static <F extends NewFact<F>> Stream<Outbox.Entry> announcement(FactKind<F, ?> kind, StoredFact<F> row) {
        DomainEvent event = kind.event(row);
        return event == null
                ? Stream.empty()
                : Stream.of(new Outbox.Entry(row.id().toString(), 1, event));
    }

    private <F extends NewFact<F>> Taken compare(
            FactKind<F, ?> kind,
            F given,
            StoredFact<F> stored,
            List<Resolution> customersOfGiven,
            Map<UUID, UUID> persons) {
        String field = kind.layout().difference(given, stored.fact());
        if (field != null) {
            return new Taken.Differs(field);
        }
        List<Party> parties = given.parties();
        List<Party> known = stored.fact().parties();
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            switch (customersOfGiven.get(i)) {
                case Resolution.Known(UUID person, boolean created) -> {
                    if (!person.equals(persons.get(known.get(i).customerId()))) {
                        return new Taken.Differs(party.field());
                    }
                }
                case Resolution.Differs(String name) -> {
                    return new Taken.Differs(party.path() + "customer." + name);
                }
                case Resolution.Unknown unknown -> {
                    return new Taken.Differs(party.field());
                }
            }
        }
        return new Taken.Same(stored.id());
    }

    /** Who stands today for the customers of stored facts: a fact keeps the customer it came with, who may have been merged since. */
    private <F extends NewFact<F>> Map<UUID, UUID> persons(Collection<StoredFact<F>> facts) {
        return customers.persons(facts.stream()
                .flatMap(stored -> stored.fact().parties().stream())
                .map(Party::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static <F extends NewFact<F>> Map<Integer, F> firstOfEachName(Map<Integer, F> facts) {
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
        static Name of(NewFact<?> fact) {
            return new Name(fact.source(), fact.externalId());
        }
    }
}
