package dev.ringback.task.donotcall;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries in the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EntryStore {

    private static final String SELECT = """
            SELECT e.id, e.contact_id, e.customer_id, k.number_hash, k.masked, e.kind, e.origin, e.origin_id, e.reason, e.requested_at,
                   e.listed_at, e.listed_by, e.expires_on, e.ended_as, e.ended_at, e.ended_by, e.end_reason
            FROM do_not_call_entry e JOIN contact k ON k.id = e.contact_id
            """;

    private static final String ADD = """
            INSERT INTO do_not_call_entry (id, contact_id, customer_id, kind, origin, origin_id, origin_revision, reason, requested_at,
                                           listed_at, listed_by, expires_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT do_not_call_entry_origin_key DO NOTHING
            """;

    private final Sql sql;

    EntryStore(Sql sql) {
        this.sql = sql;
    }

    /** Adds an entry; false when its complaint or call has one already. */
    boolean add(UUID id, Wish wish, Instant listedAt) {
        return sql.update(ADD, (connection, statement) -> {
                    statement.setObject(1, id);
                    statement.setObject(2, wish.contactId());
                    statement.setObject(3, wish.customerId(), Types.OTHER);
                    statement.setString(4, wish.kind().name());
                    statement.setString(5, wish.origin().name());
                    statement.setObject(6, wish.originId(), Types.OTHER);
                    statement.setInt(7, wish.originRevision());
                    statement.setString(8, wish.reason());
                    statement.setObject(9, Instants.utc(wish.requestedAt()));
                    statement.setObject(10, Instants.utc(listedAt));
                    statement.setString(11, wish.requestedBy());
                    statement.setObject(12, wish.expiresOn(), Types.DATE);
                })
                == 1;
    }

    /** Notes the end of a locked entry. */
    void end(UUID id, DoNotCallState as, Instant at, @Nullable String by, @Nullable String reason) {
        sql.update(
                "UPDATE do_not_call_entry SET ended_as = ?, ended_at = ?, ended_by = ?, end_reason = ? WHERE id = ?",
                (connection, statement) -> {
                    statement.setString(1, as.name());
                    statement.setObject(2, Instants.utc(at));
                    statement.setString(3, by);
                    statement.setString(4, reason);
                    statement.setObject(5, id);
                });
    }

    /** An entry, or null. */
    @Nullable
    Entry find(UUID id) {
        return sql.first(
                SELECT + "WHERE e.id = ?", (connection, statement) -> statement.setObject(1, id), EntryStore::read);
    }

    /** An entry, locked against another end, or null. */
    @Nullable
    Entry lock(UUID id) {
        return sql.first(
                SELECT + "WHERE e.id = ? FOR UPDATE OF e",
                (connection, statement) -> statement.setObject(1, id),
                EntryStore::read);
    }

    /** The entries that calls asked for and that nobody ended, locked. */
    List<Entry> lockOfCalls(Collection<UUID> calls) {
        return sql.query(
                SELECT
                        + "WHERE e.origin = 'CALL' AND e.origin_id = ANY (?) AND e.ended_as IS NULL ORDER BY e.id FOR UPDATE OF e",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", calls.toArray())),
                EntryStore::read);
    }

    /** Locks entries that ran out by a date and whose end is not noted, passing over those another process has. */
    List<Entry> lockRunOut(LocalDate today, int limit) {
        return sql.query(
                SELECT
                        + "WHERE e.ended_as IS NULL AND e.expires_on <= ? ORDER BY e.expires_on, e.id LIMIT ? FOR UPDATE OF e SKIP LOCKED",
                (connection, statement) -> {
                    statement.setObject(1, today);
                    statement.setInt(2, limit);
                },
                EntryStore::read);
    }

    /** The numbers an entry protects: the listed one, and those that inherited it from one their person had before. */
    List<UUID> contactsOf(UUID id) {
        return sql.query(
                "SELECT contact_id FROM do_not_call_entry WHERE id = ?"
                        + " UNION SELECT contact_id FROM inherited_do_not_call WHERE entry_id = ?",
                (connection, statement) -> {
                    statement.setObject(1, id);
                    statement.setObject(2, id);
                },
                row -> row.getObject(1, UUID.class));
    }

    /**
     * A page of entries in order of their ids.
     *
     * @param contactId only those that protect this number
     * @param customerId only those that protect this customer's number or name the customer
     * @param state only those that stand so on the date
     */
    List<Entry> page(
            @Nullable UUID contactId,
            @Nullable UUID customerId,
            @Nullable DoNotCallState state,
            LocalDate today,
            @Nullable UUID after,
            int limit) {
        String query = SELECT + """
                WHERE (?::uuid IS NULL OR e.contact_id = ?
                       OR e.id IN (SELECT entry_id FROM inherited_do_not_call WHERE contact_id = ?))
                  AND (?::uuid IS NULL OR e.customer_id = ?
                       OR e.contact_id = (SELECT contact_id FROM customer WHERE id = ?)
                       OR e.id IN (SELECT i.entry_id FROM inherited_do_not_call i JOIN customer c ON c.contact_id = i.contact_id
                                   WHERE c.id = ?))
                  AND (?::text IS NULL
                       OR ? = COALESCE(e.ended_as, CASE WHEN e.expires_on <= ? THEN 'EXPIRED' ELSE 'LISTED' END))
                  AND (?::uuid IS NULL OR e.id > ?)
                ORDER BY e.id LIMIT ?
                """;
        return sql.query(
                query,
                (connection, statement) -> {
                    for (int i = 1; i <= 3; i++) {
                        statement.setObject(i, contactId, Types.OTHER);
                    }
                    for (int i = 4; i <= 7; i++) {
                        statement.setObject(i, customerId, Types.OTHER);
                    }
                    statement.setString(8, state == null ? null : state.name());
                    statement.setString(9, state == null ? null : state.name());
                    statement.setObject(10, today);
                    statement.setObject(11, after, Types.OTHER);
                    statement.setObject(12, after, Types.OTHER);
                    statement.setInt(13, limit);
                },
                EntryStore::read);
    }

    private static Entry read(ResultSet row) throws SQLException {
        String endedAs = row.getString("ended_as");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getBytes("number_hash"),
                row.getString("masked"),
                DoNotCallKind.valueOf(row.getString("kind")),
                DoNotCallOrigin.valueOf(row.getString("origin")),
                row.getObject("origin_id", UUID.class),
                row.getString("reason"),
                Instants.read(row, "requested_at"),
                Instants.read(row, "listed_at"),
                row.getString("listed_by"),
                row.getObject("expires_on", LocalDate.class),
                endedAs == null ? null : DoNotCallState.valueOf(endedAs),
                Instants.readOrNull(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }
}
