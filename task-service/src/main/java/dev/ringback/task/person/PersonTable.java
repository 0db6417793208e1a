package dev.ringback.task.person;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.protection.ProfilesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers, as far as it matters who they are and which number they have. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PersonTable {

    private static final String LOCK = """
            SELECT c.id, c.contact_id, k.masked, c.merged_into, c.erased_at IS NOT NULL
            FROM customer c JOIN contact k ON k.id = c.contact_id
            WHERE c.id = ANY (?) OR c.merged_into = ANY (?)
            ORDER BY c.id FOR NO KEY UPDATE OF c
            """;

    private final Sql sql;
    private final Event<ProfilesChanged> profiles;

    PersonTable(Sql sql, Event<ProfilesChanged> profiles) {
        this.sql = sql;
        this.profiles = profiles;
    }

    /**
     * A customer.
     *
     * @param masked the number, as it may be shown
     * @param mergedInto who stands for the customer, or null
     * @param erased whether the customer was erased on request
     */
    record Member(
            UUID id,
            UUID contactId,
            String masked,
            @Nullable UUID mergedInto,
            boolean erased) {}

    /** Locks customers, and whoever was merged into them, in rising order. Those that do not exist are left out. */
    List<Member> lock(Collection<UUID> customers) {
        return sql.query(
                LOCK,
                (connection, statement) -> {
                    statement.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
                    statement.setArray(2, connection.createArrayOf("uuid", customers.toArray()));
                },
                row -> new Member(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getBoolean(5)));
    }

    /** Gives locked customers a number. */
    void renumber(Collection<UUID> customers, UUID contact) {
        List<UUID> contacts = new ArrayList<>(sql.query(
                "UPDATE customer SET contact_id = ? WHERE id = ANY (?) RETURNING old.contact_id",
                (connection, statement) -> {
                    statement.setObject(1, contact);
                    statement.setArray(2, connection.createArrayOf("uuid", customers.toArray()));
                },
                row -> row.getObject(1, UUID.class)));
        contacts.add(contact);
        profiles.fire(ProfilesChanged.of(contacts));
    }

    /** Lets a locked customer stand for another, and for those it stood for; answers the version of the merged one's event. */
    long merge(UUID merged, UUID survivor) {
        sql.update("UPDATE customer SET merged_into = ? WHERE merged_into = ?", (connection, statement) -> {
            statement.setObject(1, survivor);
            statement.setObject(2, merged);
        });
        record Merged(long version, UUID contactId) {}
        Merged row = Objects.requireNonNull(sql.first(
                "UPDATE customer SET merged_into = ?, version = version + 1 WHERE id = ? RETURNING version, contact_id",
                (connection, statement) -> {
                    statement.setObject(1, survivor);
                    statement.setObject(2, merged);
                },
                result -> new Merged(result.getLong(1), result.getObject(2, UUID.class))));
        profiles.fire(ProfilesChanged.of(List.of(row.contactId())));
        return row.version();
    }
}
