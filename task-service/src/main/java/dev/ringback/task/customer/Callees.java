package dev.ringback.task.customer;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.protection.PeopleLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells whom a callback about a customer goes to. */
@ApplicationScoped
public class Callees {

    private final PeopleLock people;
    private final Sql sql;

    Callees(PeopleLock people, Sql sql) {
        this.people = people;
        this.sql = sql;
    }

    /**
     * Whom to call for a customer, or null when there is none of this id. Nobody is merged or moves to another number until the transaction
     * ends, so that the callback made of the answer is found by whoever does so next. To be asked before any row is locked.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable Callee find(UUID customerId) {
        people.share();
        return sql.first(
                "SELECT p.id, p.external_id, p.obsolete FROM customer c JOIN customer p ON p.id = COALESCE(c.merged_into, c.id) WHERE c.id = ?",
                (connection, statement) -> statement.setObject(1, customerId),
                row -> new Callee(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)));
    }
}
