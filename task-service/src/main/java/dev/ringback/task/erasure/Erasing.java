package dev.ringback.task.erasure;

import dev.ringback.platform.event.CustomerErased;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.masterdata.Author;
import dev.ringback.task.masterdata.OpenCallbacks;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.protection.PeopleLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Erases persons. Nobody looks a number up meanwhile: the people lock is owned, callbacks are locked before the numbers, the numbers before the
 * tasks, as everywhere.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Erasing {

    private final PeopleLock people;
    private final ErasureTable table;
    private final Traces traces;
    private final OpenCallbacks callbacks;
    private final ContactStates states;

    Erasing(PeopleLock people, ErasureTable table, Traces traces, OpenCallbacks callbacks, ContactStates states) {
        this.people = people;
        this.table = table;
        this.traces = traces;
        this.callbacks = callbacks;
        this.states = states;
    }

    /**
     * What an erasure did.
     *
     * @param events of whom was erased now, with the versions they are told under; none when all was done before
     */
    record Done(ErasureView erasure, List<Outbox.Entry> events) {}

    /**
     * Erases a customer and whoever was merged into them; one who was erased before stays as they are.
     *
     * @throws ProblemException NOT_FOUND; CUSTOMER_MERGED with the survivor, who is the one to erase
     */
    Done erase(UUID customer, Author author) {
        people.own();
        List<ErasedPerson> family = table.lock(customer);
        ErasedPerson person = family.stream()
                .filter(member -> member.id().equals(customer))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (person.erased()) {
            return new Done(Objects.requireNonNull(table.find(customer)), List.of());
        }
        UUID survivor = person.mergedInto();
        if (survivor != null) {
            throw new ProblemException(TaskError.CUSTOMER_MERGED).with("mergedInto", survivor);
        }
        List<UUID> ids = family.stream().map(ErasedPerson::id).toList();
        int ended = callbacks.withdraw(
                ids, family.stream().map(ErasedPerson::contactId).distinct().toList());
        List<ErasureTable.Left> numbers = table.numbers(ids);
        List<UUID> contacts = numbers.stream().map(ErasureTable.Left::contactId).toList();
        states.lock(contacts);
        boolean kept = false;
        for (ErasureTable.Left number : numbers) {
            if (!number.shared()) {
                table.blank(number.contactId(), number.listed());
                kept |= number.listed();
            }
        }
        Map<UUID, Long> versions = table.erase(ids, contacts, author.at());
        traces.blank(family);
        ErasureView erasure = new ErasureView(
                customer, author.at(), author.subject(), Objects.requireNonNull(author.reason()), kept, ended);
        table.add(ids, erasure);
        return new Done(
                erasure,
                ids.stream()
                        .map(id -> new Outbox.Entry(
                                id.toString(),
                                Objects.requireNonNull(versions.get(id)),
                                new CustomerErased(id, author.at())))
                        .toList());
    }
}
