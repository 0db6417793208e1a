package dev.ringback.task.protection;

import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The row of each telephone number under whose lock protection is decided. It holds the whole history, because READ COMMITTED reads anew only
 * the row it locks: whatever stood in another table could be older than the lock.
 *
 * <p>Order of locks, everywhere: first rows of {@code task_ready} or {@code task_lease}, then these, in rising order of id, then {@code task}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ContactStates {

    private static final String LOCK =
            "SELECT contact_id, history::text FROM contact_state WHERE contact_id = ANY (?) ORDER BY contact_id FOR UPDATE";

    private static final String PEOPLE = """
            SELECT c.id, COALESCE(c.merged_into, c.id), s.history::text
            FROM customer c JOIN contact_state s ON s.contact_id = c.contact_id
            WHERE c.id = ANY (?)
            """;

    private final Sql sql;

    ContactStates(Sql sql) {
        this.sql = sql;
    }

    /** Locks numbers, in rising order whatever the order given. To be called once per transaction. */
    public Map<UUID, ContactHistory> lock(Collection<UUID> contacts) {
        return read(LOCK, contacts);
    }

    /** Locks those of the numbers that nobody else holds: for a transaction that holds some already and must not wait. */
    public Map<UUID, ContactHistory> lockFree(Collection<UUID> contacts) {
        return read(LOCK + " SKIP LOCKED", contacts);
    }

    /** The history of a number as last committed, without a lock. Empty for an unknown number. */
    public ContactHistory peek(UUID contact) {
        return peek(java.util.List.of(contact)).getOrDefault(contact, ContactHistory.EMPTY);
    }

    /** The histories of numbers as last committed, without a lock. */
    public Map<UUID, ContactHistory> peek(Collection<UUID> contacts) {
        return read("SELECT contact_id, history::text FROM contact_state WHERE contact_id = ANY (?)", contacts);
    }

    /**
     * A customer, as protection knows him.
     *
     * @param id who stands for him
     * @param history the history of his number
     */
    public record Person(UUID id, ContactHistory history) {}

    /** Customers as last committed, without a lock, by the ids asked for; those that do not exist are left out. */
    public Map<UUID, Person> people(Collection<UUID> customers) {
        Map<UUID, Person> people = new LinkedHashMap<>();
        if (!customers.isEmpty()) {
            sql.each(
                    PEOPLE,
                    (connection, statement) ->
                            statement.setArray(1, connection.createArrayOf("uuid", customers.toArray())),
                    row -> people.put(
                            row.getObject(1, UUID.class),
                            new Person(row.getObject(2, UUID.class), history(row.getString(3)))));
        }
        return people;
    }

    /** Writes the histories of locked numbers. */
    public void save(Map<UUID, ContactHistory> histories) {
        if (histories.isEmpty()) {
            return;
        }
        sql.update(
                "UPDATE contact_state s SET history = h.history::jsonb FROM unnest(?::uuid[], ?::text[]) AS h (contact_id, history) "
                        + "WHERE s.contact_id = h.contact_id",
                (connection, statement) -> Columns.from(1, connection, statement, histories.entrySet())
                        .uuids(Map.Entry::getKey)
                        .texts(entry -> json(entry.getValue())));
    }

    /** The text a history is stored as. */
    public static String json(ContactHistory history) {
        return new String(EventJson.write(history), StandardCharsets.UTF_8);
    }

    private Map<UUID, ContactHistory> read(String query, Collection<UUID> contacts) {
        Map<UUID, ContactHistory> histories = new LinkedHashMap<>();
        if (contacts.isEmpty()) {
            return histories;
        }
        sql.each(
                query,
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", contacts.toArray())),
                row -> histories.put(row.getObject(1, UUID.class), history(row.getString(2))));
        return histories;
    }

    private static ContactHistory history(String stored) {
        return EventJson.read(stored.getBytes(StandardCharsets.UTF_8), ContactHistory.class);
    }
}
