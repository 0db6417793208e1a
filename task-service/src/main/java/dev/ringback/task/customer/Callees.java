package dev.ringback.task.customer;

import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells whom a callback about a customer goes to. */
@ApplicationScoped
public class Callees {

    private final Sql sql;

    Callees(Sql sql) {
        this.sql = sql;
    }

    /**
     * Whom to call for a customer, or null when there is none of this id. The customer's row stays locked against a change of number until
     * the transaction ends, so that the callback made of the answer is found by whoever changes it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable Callee find(UUID customerId) {
        return sql.first(
                "SELECT id, contact_id, external_id FROM customer WHERE id = ? FOR SHARE",
                (connection, statement) -> statement.setObject(1, customerId),
                row -> new Callee(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)));
    }
}
