package dev.ringback.task.donotcall;

import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whose number is which. To be asked under the people lock by whoever writes by the answer. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PersonLookup {

    /** A customer, or the survivor if it was merged, and the number to call. */
    record Person(UUID customerId, UUID contactId) {}

    private final Sql sql;

    PersonLookup(Sql sql) {
        this.sql = sql;
    }

    /** The people behind customers' ids, those that are known. */
    Map<UUID, Person> of(Collection<UUID> customers) {
        Map<UUID, Person> people = new HashMap<>();
        sql.each(
                "SELECT id, COALESCE(merged_into, id), contact_id FROM customer WHERE id = ANY (?)",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", customers.toArray())),
                row -> people.put(
                        row.getObject(1, UUID.class),
                        new Person(row.getObject(2, UUID.class), row.getObject(3, UUID.class))));
        return people;
    }
}
