package dev.ringback.task.customer;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.number.PhoneNumber;
import dev.ringback.task.protection.ContactStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Finds out who has a number, so that others can work with a reference instead of the number. */
@ApplicationScoped
class LookupService {

    private final Contacts contacts;
    private final ContactStates states;
    private final Sql sql;
    private final BusinessClock clock;
    private final LookupGate gate;

    LookupService(Contacts contacts, ContactStates states, Sql sql, BusinessClock clock, LookupGate gate) {
        this.contacts = contacts;
        this.states = states;
        this.sql = sql;
        this.clock = clock;
        this.gate = gate;
    }

    /**
     * Looks a number up. One that nobody knew is kept, encrypted, so that its reference leads back to it.
     *
     * @throws ProblemException RATE_LIMITED; VALIDATION_FAILED when it is no number that can be dialled
     */
    @Transactional
    LookupAnswer find(LookupRequest request) {
        PhoneNumber phone = request.number();
        UUID contact = contacts.of(phone);
        String reference = contacts.reference(contact);
        gate.pass(reference, List.of("customers"));
        List<LookupAnswer.Known> customers = sql.query(
                "SELECT id, source, external_id FROM customer WHERE contact_id = ? AND merged_into IS NULL ORDER BY id LIMIT 100",
                (connection, statement) -> statement.setObject(1, contact),
                row -> new LookupAnswer.Known(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
        gate.remember(contact);
        return new LookupAnswer(
                reference, phone.masked(), customers, states.peek(contact).listedAt(clock.now()));
    }
}
