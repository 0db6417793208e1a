package dev.ringback.task.customer;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.number.PhoneNumber;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.sql.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out who has a number, so that others can work with a reference instead of the number. */
@ApplicationScoped
class LookupService {

    private static final String CHINA = "CN";

    private final Contacts contacts;
    private final ContactStates states;
    private final Sql sql;
    private final BusinessClock clock;

    LookupService(Contacts contacts, ContactStates states, Sql sql, BusinessClock clock) {
        this.contacts = contacts;
        this.states = states;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Looks a number up. One that nobody knew is kept, encrypted, so that its reference leads back to it.
     *
     * @param agent the agent who asks, since he may call the customers who have the number for a while; null for anybody else
     * @throws ProblemException VALIDATION_FAILED when it is no number that can be dialled
     */
    @Transactional
    LookupAnswer find(LookupRequest request, @Nullable String agent) {
        PhoneNumber phone = PhoneNumber.parse(request.phone(), request.region() == null ? CHINA : request.region())
                .orElseThrow(() -> new ProblemException(CommonError.VALIDATION_FAILED)
                        .violation("phone", "Phone", "must be a valid telephone number"));
        UUID contact = contacts.of(phone);
        List<LookupAnswer.Known> customers = sql.query(
                "SELECT id, source, external_id FROM customer WHERE contact_id = ? AND merged_into IS NULL ORDER BY id LIMIT 100",
                (connection, statement) -> statement.setObject(1, contact),
                row -> new LookupAnswer.Known(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
        if (agent != null) {
            remember(agent, contact);
        }
        return new LookupAnswer(
                contacts.reference(contact),
                phone.masked(),
                customers,
                states.peek(contact).listedAt(clock.now()));
    }

    private void remember(String agent, UUID contact) {
        sql.update("""
                INSERT INTO caller_lookup (agent_id, contact_id, looked_up_at) VALUES (?, ?, ?)
                ON CONFLICT (agent_id, contact_id) DO UPDATE SET looked_up_at = excluded.looked_up_at
                """, (connection, statement) -> {
            statement.setString(1, agent);
            statement.setObject(2, contact);
            statement.setObject(3, Times.utc(clock.now()));
        });
    }
}
