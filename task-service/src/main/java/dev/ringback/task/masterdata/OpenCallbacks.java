package dev.ringback.task.masterdata;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.claim.TaskWithdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The callbacks of customers that are not closed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpenCallbacks {

    private static final String OPEN = """
            SELECT r.task_id FROM task_ready r JOIN task t ON t.id = r.task_id
            WHERE r.contact_id = ANY (?) AND t.customer_id = ANY (?)
            UNION
            SELECT l.task_id FROM task_lease l JOIN task t ON t.id = l.task_id
            WHERE l.contact_id = ANY (?) AND t.customer_id = ANY (?)
            """;

    private final Sql sql;
    private final TaskWithdrawal withdrawal;

    OpenCallbacks(Sql sql, TaskWithdrawal withdrawal) {
        this.sql = sql;
        this.withdrawal = withdrawal;
    }

    /**
     * Ends the open callbacks of customers CANCELLED; one that is dialled ends so unless its outcome completes it. The caller owns the people
     * lock, so that none is created meanwhile.
     *
     * @param contacts the customers' numbers
     * @return how many there were
     */
    public int withdraw(Collection<UUID> customers, Collection<UUID> contacts) {
        List<UUID> open = sql.query(
                OPEN,
                (connection, statement) -> {
                    for (int first : new int[] {1, 3}) {
                        statement.setArray(first, connection.createArrayOf("uuid", contacts.toArray()));
                        statement.setArray(first + 1, connection.createArrayOf("uuid", customers.toArray()));
                    }
                },
                row -> row.getObject(1, UUID.class));
        withdrawal.withdraw(open);
        return open.size();
    }
}
