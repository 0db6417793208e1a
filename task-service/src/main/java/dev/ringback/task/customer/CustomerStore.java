package dev.ringback.task.customer;

import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.number.NumberVault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers and contacts in the database. Rows are written in key order, so that two writers never wait in a circle. */
@ApplicationScoped
class CustomerStore {

    private static final String SELECT = """
            SELECT c.id, c.source, c.external_id, k.number_hash, k.masked, c.stated::text AS stated, c.created_at, c.verified_on,
                   c.merged_into, c.revision, c.erased_at,\s""" + MasterColumns.SELECTED + """

            FROM customer c JOIN contact k ON k.id = c.contact_id
            """;

    /** A number that was erased, and kept as a hash for the wish not to be called, may come in again; it is dialled then as any. */
    static final String COMES_BACK =
            " ON CONFLICT (number_hash) DO UPDATE SET number_enc = EXCLUDED.number_enc, number_key_id = EXCLUDED.number_key_id,"
                    + " masked = EXCLUDED.masked WHERE contact.number_key_id = '" + NumberVault.ERASED + "'";

    private final Sql sql;

    CustomerStore(Sql sql) {
        this.sql = sql;
    }

    /** The customers of these names, those that exist. */
    Map<CustomerKey, StoredCustomer> find(Collection<CustomerKey> keys) {
        Map<CustomerKey, StoredCustomer> found = new HashMap<>();
        sql.each(
                SELECT
                        + "JOIN unnest(?::text[], ?::text[]) AS g (source, external_id)"
                        + " ON g.source = c.source AND g.external_id = c.external_id",
                (connection, statement) -> Columns.from(1, connection, statement, keys)
                        .texts(CustomerKey::source)
                        .texts(CustomerKey::externalId),
                row -> {
                    StoredCustomer customer = read(row);
                    found.put(new CustomerKey(customer.source(), customer.externalId()), customer);
                });
        return found;
    }

    /** The customer of an id, or null. */
    @Nullable
    StoredCustomer find(UUID id) {
        return sql.first(
                SELECT + "WHERE c.id = ?", (connection, statement) -> statement.setObject(1, id), CustomerStore::read);
    }

    /** Customers in order of their ids, after the given one. */
    List<StoredCustomer> page(@Nullable String source, @Nullable String externalId, @Nullable UUID after, int limit) {
        return sql.query(
                SELECT + """
                        WHERE (?::text IS NULL OR c.source = ?) AND (?::text IS NULL OR c.external_id = ?)
                          AND (?::uuid IS NULL OR c.id > ?)
                        ORDER BY c.id LIMIT ?
                        """,
                (connection, statement) -> {
                    statement.setString(1, source);
                    statement.setString(2, source);
                    statement.setString(3, externalId);
                    statement.setString(4, externalId);
                    statement.setObject(5, after, java.sql.Types.OTHER);
                    statement.setObject(6, after, java.sql.Types.OTHER);
                    statement.setInt(7, limit);
                },
                CustomerStore::read);
    }

    /** Who stands for the customers of these ids, those that exist. */
    Map<UUID, UUID> persons(Collection<UUID> ids) {
        Map<UUID, UUID> persons = new HashMap<>();
        sql.each(
                "SELECT id, COALESCE(merged_into, id) FROM customer WHERE id = ANY (?)",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", ids.toArray())),
                row -> persons.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        return persons;
    }

    /** Whether a number is one that a customer had before. */
    boolean hadNumber(UUID customer, byte[] numberHash) {
        return sql.first(
                        "SELECT 1 FROM contact_inheritance i JOIN contact k ON k.id = i.from_contact_id"
                                + " WHERE i.customer_id = ? AND k.number_hash = ? LIMIT 1",
                        (connection, statement) -> {
                            statement.setObject(1, customer);
                            statement.setBytes(2, numberHash);
                        },
                        row -> 1)
                != null;
    }

    /** Inserts the numbers that are new, each once, however many customers share it. */
    void insertContacts(List<NewCustomer> customers) {
        sql.update(
                """
                INSERT INTO contact (id, number_hash, number_enc, number_key_id, masked)
                SELECT DISTINCT ON (number_hash) * FROM unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::text[], ?::text[])
                    AS g (id, number_hash, number_enc, number_key_id, masked)
                ORDER BY number_hash
                """ + COMES_BACK,
                (connection, statement) -> Columns.from(1, connection, statement, customers)
                        .uuids(NewCustomer::contactId)
                        .bytes(each -> each.number().hash())
                        .bytes(each -> each.number().encrypted())
                        .texts(each -> each.number().keyId())
                        .texts(each -> each.number().masked()));
    }

    /** Inserts those that are new; answers their ids. */
    Set<UUID> insertCustomers(List<NewCustomer> customers) {
        return new HashSet<>(sql.query(
                """
                INSERT INTO customer (id, contact_id, source, external_id, created_at, """ + MasterColumns.NAMES + """
                )
                SELECT g.id, k.id, g.source, g.external_id, g.created_at::timestamptz, """ + MasterColumns.CASTS + """

                FROM unnest(?::uuid[], ?::bytea[], ?::text[], ?::text[], ?::text[], """ + MasterColumns.ARRAYS + """
                     ) AS g (id, number_hash, source, external_id, created_at, """
                        + MasterColumns.NAMES + """
                     )
                JOIN contact k ON k.number_hash = g.number_hash
                ORDER BY g.source, g.external_id
                ON CONFLICT (source, external_id) DO NOTHING
                RETURNING id
                """,
                (connection, statement) -> MasterColumns.bind(
                        Columns.from(1, connection, statement, customers)
                                .uuids(NewCustomer::id)
                                .bytes(each -> each.number().hash())
                                .texts(each -> each.stated().source())
                                .texts(each -> each.stated().externalId())
                                .texts(NewCustomer::createdAt),
                        each -> each.stated().master()),
                row -> row.getObject(1, UUID.class)));
    }

    /** The numbers of customers. */
    List<UUID> contactsOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.query(
                        "SELECT DISTINCT contact_id FROM customer WHERE id = ANY (?)",
                        (connection, statement) ->
                                statement.setArray(1, connection.createArrayOf("uuid", ids.toArray())),
                        row -> row.getObject(1, UUID.class));
    }

    private static StoredCustomer read(ResultSet row) throws SQLException {
        return new StoredCustomer(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("external_id"),
                row.getBytes("number_hash"),
                row.getString("masked"),
                MasterColumns.read(row),
                MasterColumns.stated(row.getString("stated")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("verified_on", LocalDate.class),
                row.getObject("merged_into", UUID.class),
                row.getLong("revision"),
                row.getObject("erased_at") == null
                        ? null
                        : row.getObject("erased_at", OffsetDateTime.class).toInstant());
    }
}
