package dev.ringback.task.erasure;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.number.NumberVault;
import dev.ringback.task.number.ProtectedNumber;
import dev.ringback.task.protection.ProfilesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Persons and numbers that are erased, in the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ErasureTable {

    private static final String LEFT = """
            SELECT k.id,
                   EXISTS (SELECT FROM customer c WHERE c.contact_id = k.id AND c.id <> ALL (?)) AS shared,
                   EXISTS (SELECT FROM do_not_call_entry e
                           WHERE (e.contact_id = k.id OR e.id IN (SELECT i.entry_id FROM inherited_do_not_call i WHERE i.contact_id = k.id))
                             AND e.ended_as IS NULL AND (e.expires_on IS NULL OR e.expires_on > ?)) AS listed
            FROM contact k
            WHERE k.id IN (SELECT contact_id FROM customer WHERE id = ANY (?)
                           UNION SELECT from_contact_id FROM contact_inheritance WHERE customer_id = ANY (?))
            ORDER BY k.id
            """;

    private final Sql sql;
    private final NumberVault vault;
    private final BusinessClock clock;
    private final Event<ProfilesChanged> profiles;

    ErasureTable(Sql sql, NumberVault vault, BusinessClock clock, Event<ProfilesChanged> profiles) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
        this.profiles = profiles;
    }

    /**
     * A number the person has or had.
     *
     * @param shared whether somebody else has it
     * @param listed whether its owner must not be called
     */
    record Left(UUID contactId, boolean shared, boolean listed) {}

    /** Locks a customer, and whoever was merged into them, in rising order. */
    List<ErasedPerson> lock(UUID customer) {
        return sql.query(
                """
                SELECT id, contact_id, source, external_id, name, merged_into, erased_at IS NOT NULL FROM customer
                WHERE id = ? OR merged_into = ? ORDER BY id FOR NO KEY UPDATE
                """,
                (connection, statement) -> {
                    statement.setObject(1, customer);
                    statement.setObject(2, customer);
                },
                row -> new ErasedPerson(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        row.getBoolean(7)));
    }

    /** The numbers the persons have or had. */
    List<Left> numbers(Collection<UUID> persons) {
        return sql.query(
                LEFT,
                (connection, statement) -> {
                    for (int index : new int[] {1, 3, 4}) {
                        statement.setArray(index, connection.createArrayOf("uuid", persons.toArray()));
                    }
                    statement.setObject(2, clock.today());
                },
                row -> new Left(row.getObject(1, UUID.class), row.getBoolean(2), row.getBoolean(3)));
    }

    /** Takes a number out of a row. Unless its hash is kept, nobody finds the row by the number again. */
    void blank(UUID contact, boolean keepHash) {
        ProtectedNumber erased = vault.erased();
        sql.update(
                "UPDATE contact SET number_enc = ?, number_key_id = ?, masked = ?, number_hash = CASE WHEN ? THEN number_hash ELSE ? END WHERE id = ?",
                (connection, statement) -> {
                    statement.setBytes(1, erased.encrypted());
                    statement.setString(2, erased.keyId());
                    statement.setString(3, erased.masked());
                    statement.setBoolean(4, keepHash);
                    statement.setBytes(5, erased.hash());
                    statement.setObject(6, contact);
                });
    }

    /** A row for a number that is none. */
    private UUID emptyNumber() {
        ProtectedNumber erased = vault.erased();
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO contact (id, number_hash, number_enc, number_key_id, masked) VALUES (?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, id);
                    statement.setBytes(2, erased.hash());
                    statement.setBytes(3, erased.encrypted());
                    statement.setString(4, erased.keyId());
                    statement.setString(5, erased.masked());
                });
        return id;
    }

    /**
     * Leaves of locked customers the ids alone, and tells whoever protects their numbers, locked too.
     *
     * @return the version of each one's next event
     */
    Map<UUID, Long> erase(Collection<UUID> persons, Collection<UUID> numbers, Instant at) {
        UUID emptyNumber = emptyNumber();
        Map<UUID, Long> versions = new HashMap<>();
        sql.each(
                """
                UPDATE customer
                SET contact_id = ?, external_id = 'erased:' || id, name = '***', region = NULL, classification = 'ORDINARY',
                    callee_class = 'ORDINARY', value_tier = NULL, coding = NULL, address = NULL, contact_person = NULL, birthday = NULL,
                    member_since = NULL, preferred_window = NULL, time_zone = NULL, stated = '{}', stated_name = NULL,
                    stated_region = NULL, obsolete = true, erased_at = ?, version = version + 1
                WHERE id = ANY (?) RETURNING id, version
                """,
                (connection, statement) -> {
                    statement.setObject(1, emptyNumber);
                    statement.setObject(2, Instants.utc(at));
                    statement.setArray(3, connection.createArrayOf("uuid", persons.toArray()));
                },
                row -> versions.put(row.getObject(1, UUID.class), row.getLong(2)));
        List<UUID> concerned = new ArrayList<>(numbers);
        concerned.add(emptyNumber);
        profiles.fire(ProfilesChanged.of(concerned));
        return versions;
    }

    /** Keeps that persons were erased. */
    void add(Collection<UUID> persons, ErasureView erasure) {
        sql.update(
                "INSERT INTO customer_erasure (customer_id, erased_at, erased_by, reason, number_kept, tasks_ended)"
                        + " SELECT id, ?, ?, ?, ?, ? FROM unnest(?::uuid[]) AS g (id)",
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(erasure.erasedAt()));
                    statement.setString(2, erasure.erasedBy());
                    statement.setString(3, erasure.reason());
                    statement.setBoolean(4, erasure.numberKept());
                    statement.setInt(5, erasure.tasksEnded());
                    statement.setArray(6, connection.createArrayOf("uuid", persons.toArray()));
                });
    }

    /** That a customer was erased, or null. */
    @Nullable
    ErasureView find(UUID customer) {
        return sql.first(
                "SELECT customer_id, erased_at, erased_by, reason, number_kept, tasks_ended FROM customer_erasure WHERE customer_id = ?",
                (connection, statement) -> statement.setObject(1, customer),
                row -> new ErasureView(
                        row.getObject(1, UUID.class),
                        Instants.read(row, "erased_at"),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getInt(6)));
    }
}
