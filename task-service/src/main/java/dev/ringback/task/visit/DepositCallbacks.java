package dev.ringback.task.visit;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.claim.TaskWithdrawal;
import dev.ringback.task.program.CallbackPlanning;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.task.SubjectTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The callbacks of deposits whose customers did not come. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DepositCallbacks {

    private static final String SETTLED = """
            SELECT DISTINCT d.id FROM arrival a
            JOIN customer c ON c.id = a.customer_id
            JOIN customer p ON COALESCE(p.merged_into, p.id) = COALESCE(c.merged_into, c.id)
            JOIN deposit d ON d.customer_id = p.id AND d.happened_at <= a.happened_at
            WHERE a.id = ANY (?)
            """;

    private final CallbackPlanning planning;
    private final SubjectTasks tasks;
    private final TaskWithdrawal withdrawal;
    private final Sql sql;

    DepositCallbacks(CallbackPlanning planning, SubjectTasks tasks, TaskWithdrawal withdrawal, Sql sql) {
        this.planning = planning;
        this.tasks = tasks;
        this.withdrawal = withdrawal;
        this.sql = sql;
    }

    /**
     * Takes back those of deposits that these arrivals settle. First the planned ones: one that becomes a task at this moment is found among the
     * tasks afterwards.
     */
    void takeBack(List<UUID> arrivals) {
        List<UUID> settled = sql.query(
                SETTLED,
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", arrivals.toArray())),
                row -> row.getObject(1, UUID.class));
        if (!settled.isEmpty()) {
            planning.forgetAll(SubjectKind.DEPOSIT, settled);
            withdrawal.withdraw(tasks.aboutAll(SubjectKind.DEPOSIT, settled));
        }
    }
}
