package dev.ringback.task.person;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.customer.Contacts;
import dev.ringback.task.masterdata.Author;
import dev.ringback.task.masterdata.ChangeKind;
import dev.ringback.task.masterdata.ChangeTable;
import dev.ringback.task.masterdata.ChangeView;
import dev.ringback.task.number.PhoneNumber;
import dev.ringback.task.protection.PeopleLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives customers other numbers. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NumberChange {

    private final PeopleLock people;
    private final PersonTable persons;
    private final Contacts contacts;
    private final PersonMove moves;
    private final ChangeTable changes;

    NumberChange(PeopleLock people, PersonTable persons, Contacts contacts, PersonMove moves, ChangeTable changes) {
        this.people = people;
        this.persons = persons;
        this.contacts = contacts;
        this.moves = moves;
        this.changes = changes;
    }

    /**
     * Gives a customer a number, and with them whoever was merged into them: they are one person.
     *
     * @throws ProblemException NOT_FOUND; CUSTOMER_MERGED for one who stands for nobody any more; CUSTOMER_ERASED; NUMBER_UNCHANGED
     */
    void change(UUID customer, PhoneNumber phone, Author author) {
        people.own();
        List<PersonTable.Member> family = persons.lock(List.of(customer));
        PersonTable.Member person = family.stream()
                .filter(member -> member.id().equals(customer))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        UUID survivor = person.mergedInto();
        if (survivor != null) {
            throw new ProblemException(TaskError.CUSTOMER_MERGED).with("mergedInto", survivor);
        }
        if (person.erased()) {
            throw new ProblemException(TaskError.CUSTOMER_ERASED);
        }
        UUID number = contacts.of(phone);
        if (number.equals(person.contactId())) {
            throw new ProblemException(TaskError.NUMBER_UNCHANGED);
        }
        List<UUID> customers = family.stream().map(PersonTable.Member::id).toList();
        moves.make(new Move(customer, customers, person.contactId(), number, Move.Cause.NUMBER_CHANGE, author));
        persons.renumber(customers, number);
        changes.add(
                customer,
                ChangeKind.NUMBER_CHANGE,
                author,
                Map.of("phone", new ChangeView.Values(person.masked(), phone.masked())));
    }
}
