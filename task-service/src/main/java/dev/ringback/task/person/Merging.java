package dev.ringback.task.person;

import dev.ringback.platform.event.CustomerMerged;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.masterdata.Author;
import dev.ringback.task.masterdata.ChangeKind;
import dev.ringback.task.masterdata.ChangeTable;
import dev.ringback.task.masterdata.ChangeView;
import dev.ringback.task.protection.PeopleLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes one person of two customers. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Merging {

    private final PeopleLock people;
    private final PersonTable persons;
    private final PersonMove moves;
    private final ChangeTable changes;
    private final Outbox outbox;

    Merging(PeopleLock people, PersonTable persons, PersonMove moves, ChangeTable changes, Outbox outbox) {
        this.people = people;
        this.persons = persons;
        this.moves = moves;
        this.changes = changes;
        this.outbox = outbox;
    }

    /**
     * Merges a customer, and whoever was merged into them, into another, who has the number to call from then on.
     *
     * @throws ProblemException NOT_FOUND; MERGE_INTO_ITSELF; CUSTOMER_MERGED when the customer was merged before; MERGE_INTO_MERGED when
     *     the survivor was; VALIDATION_FAILED when nobody knows the survivor
     */
    void merge(UUID customer, UUID into, Author author) {
        people.own();
        Map<UUID, PersonTable.Member> known = new LinkedHashMap<>();
        persons.lock(List.of(customer, into)).forEach(member -> known.put(member.id(), member));
        PersonTable.Member merged = known.get(customer);
        if (merged == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        PersonTable.Member survivor = survivor(merged, known.get(into), into);
        List<UUID> customers = known.values().stream()
                .filter(member -> member.id().equals(customer) || customer.equals(member.mergedInto()))
                .map(PersonTable.Member::id)
                .toList();
        moves.make(new Move(into, customers, merged.contactId(), survivor.contactId(), Move.Cause.MERGE, author));
        persons.renumber(customers, survivor.contactId());
        long version = persons.merge(customer, into);
        record(merged, survivor, author);
        outbox.append(customer.toString(), version, new CustomerMerged(customer, into, author.at()));
    }

    private static PersonTable.Member survivor(
            PersonTable.Member merged, PersonTable.@Nullable Member survivor, UUID into) {
        if (merged.id().equals(into)) {
            throw new ProblemException(TaskError.MERGE_INTO_ITSELF);
        }
        UUID before = merged.mergedInto();
        if (before != null) {
            throw new ProblemException(TaskError.CUSTOMER_MERGED).with("mergedInto", before);
        }
        if (merged.erased() || (survivor != null && survivor.erased())) {
            throw new ProblemException(TaskError.CUSTOMER_ERASED);
        }
        if (survivor == null) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("into", "CUSTOMER_UNKNOWN", "no such customer");
        }
        UUID last = survivor.mergedInto();
        if (last != null) {
            throw new ProblemException(TaskError.MERGE_INTO_MERGED).with("mergedInto", last);
        }
        return survivor;
    }

    /** Both of them show it. */
    private void record(PersonTable.Member merged, PersonTable.Member survivor, Author author) {
        Map<String, ChangeView.Values> left = new LinkedHashMap<>();
        left.put("mergedInto", new ChangeView.Values(null, survivor.id().toString()));
        if (!merged.contactId().equals(survivor.contactId())) {
            left.put("phone", new ChangeView.Values(merged.masked(), survivor.masked()));
        }
        changes.add(merged.id(), ChangeKind.MERGE, author, left);
        changes.add(
                survivor.id(),
                ChangeKind.MERGE,
                author,
                Map.of(
                        "mergedCustomerId",
                        new ChangeView.Values(null, merged.id().toString())));
    }
}
