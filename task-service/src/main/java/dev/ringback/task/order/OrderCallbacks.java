package dev.ringback.task.order;

import dev.ringback.task.claim.TaskWithdrawal;
import dev.ringback.task.program.CallbackPlanning;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.task.SubjectTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The callbacks of an order, planned ones and tasks. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OrderCallbacks {

    private final CallbackPlanning planning;
    private final SubjectTasks tasks;
    private final TaskWithdrawal withdrawal;

    OrderCallbacks(CallbackPlanning planning, SubjectTasks tasks, TaskWithdrawal withdrawal) {
        this.planning = planning;
        this.tasks = tasks;
        this.withdrawal = withdrawal;
    }

    /** Takes them back. First the planned ones: one that becomes a task at this moment is found among the tasks afterwards. */
    void takeBack(UUID orderId) {
        planning.forget(SubjectKind.ORDER, orderId);
        withdrawal.withdraw(tasks.about(SubjectKind.ORDER, orderId));
    }
}
