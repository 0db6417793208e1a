package dev.ringback.task.person;

import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
            SELECT c.id, c.contact_id, k.masked, c.merged_into
            FROM customer c JOIN contact k ON k.id = c.contact_id
            WHERE c.id = ANY (?) OR c.merged_into = ANY (?)
            ORDER BY c.id FOR NO KEY UPDATE OF c
            """;

    private final Sql sql;

    PersonTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A customer.
     *
     * @param masked the number, as it may be shown
     * @param mergedInto who stands for the customer, or null
     */
    record Member(
            UUID id,
            UUID contactId,
            String masked,
            @Nullable UUID mergedInto) {}

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
                        row.getObject(4, UUID.class)));
    }

    /** Gives locked customers a number. */
    void renumber(Collection<UUID> customers, UUID contact) {
        sql.update("UPDATE customer SET contact_id = ? WHERE id = ANY (?)", (connection, statement) -> {
            statement.setObject(1, contact);
            statement.setArray(2, connection.createArrayOf("uuid", customers.toArray()));
        });
    }

    /** Lets a locked customer stand for another, and for those it stood for; answers the version of the merged one's event. */
    long merge(UUID merged, UUID survivor) {
        sql.update("UPDATE customer SET merged_into = ? WHERE merged_into = ?", (connection, statement) -> {
            statement.setObject(1, survivor);
            statement.setObject(2, merged);
        });
        return Objects.requireNonNull(sql.first(
                "UPDATE customer SET merged_into = ?, version = version + 1 WHERE id = ? RETURNING version",
                (connection, statement) -> {
                    statement.setObject(1, survivor);
                    statement.setObject(2, merged);
                },
                row -> row.getLong(1)));
    }

    /** Whether there is such a customer. */
    boolean exists(UUID customer) {
        return sql.first(
                        "SELECT 1 FROM customer WHERE id = ?",
                        (connection, statement) -> statement.setObject(1, customer),
                        row -> 1)
                != null;
    }
}
