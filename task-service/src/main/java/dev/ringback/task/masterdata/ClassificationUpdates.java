package dev.ringback.task.masterdata;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.audit.Actor;
import dev.ringback.task.customer.MasterData;
import dev.ringback.task.fact.Taken;
import dev.ringback.task.protection.PeopleLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The daily update of classifications and value tiers, any number of customers with the same number of statements (GOV-8). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClassificationUpdates {

    private static final String REASON = "Update of classifications";

    private final PeopleLock people;
    private final MasterDataEditing editing;
    private final Sql sql;
    private final BusinessClock clock;

    ClassificationUpdates(PeopleLock people, MasterDataEditing editing, Sql sql, BusinessClock clock) {
        this.people = people;
        this.editing = editing;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Takes rows of one source; what it says of a merged customer is said of the survivor. Of several rows about one customer the last holds.
     *
     * @return in the order given, Created for what changes something and Same for what does not
     */
    public List<Taken> take(List<ClassificationRequest> rows) {
        String source = rows.getFirst().source();
        people.share();
        Map<String, UUID> persons = persons(
                source, rows.stream().map(ClassificationRequest::externalId).toList());
        Map<UUID, HeldCustomer> held = new HashMap<>();
        editing.lock(persons.values()).forEach(customer -> held.put(customer.id(), customer));
        Map<UUID, MasterData> after = new HashMap<>();
        List<Taken> answers = new ArrayList<>();
        for (ClassificationRequest row : rows) {
            HeldCustomer customer = held.get(persons.get(row.externalId()));
            if (customer == null) {
                answers.add(new Taken.UnknownCustomer("externalId"));
                continue;
            }
            MasterData known = after.getOrDefault(customer.id(), customer.master());
            MasterData now = known.classified(row.classification(), row.valueTier());
            after.put(customer.id(), now);
            answers.add(now.equals(known) ? new Taken.Same(customer.id()) : new Taken.Created(customer.id()));
        }
        editing.change(
                held.values().stream()
                        .filter(customer -> after.containsKey(customer.id()))
                        .map(customer -> new Edit(customer, after.getOrDefault(customer.id(), customer.master())))
                        .toList(),
                ChangeKind.CLASSIFICATION,
                new Author(Actor.job(source), clock.now(), REASON));
        return answers;
    }

    /** Who stands for the customers a source calls so. */
    private Map<String, UUID> persons(String source, Collection<String> externalIds) {
        Map<String, UUID> persons = new HashMap<>();
        sql.each(
                "SELECT external_id, COALESCE(merged_into, id) FROM customer WHERE source = ? AND external_id = ANY (?)",
                (connection, statement) -> {
                    statement.setString(1, source);
                    statement.setArray(2, connection.createArrayOf("text", externalIds.toArray()));
                },
                row -> persons.put(row.getString(1), row.getObject(2, UUID.class)));
        return persons;
    }
}
