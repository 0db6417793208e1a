package dev.ringback.task.project;

import dev.ringback.task.claim.TaskWithdrawal;
import dev.ringback.task.program.CallbackPlanning;
import dev.ringback.task.program.Purpose;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.task.SubjectTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The callbacks of a project, planned ones and tasks. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProjectCallbacks {

    private final CallbackPlanning planning;
    private final SubjectTasks tasks;
    private final TaskWithdrawal withdrawal;

    ProjectCallbacks(CallbackPlanning planning, SubjectTasks tasks, TaskWithdrawal withdrawal) {
        this.planning = planning;
        this.tasks = tasks;
        this.withdrawal = withdrawal;
    }

    /** Plans anew what is no task yet; nobody is asked any more for a form that came back. */
    void follow(UUID project, boolean formCameBack) {
        planning.planAnew(SubjectKind.PROJECT, project);
        if (formCameBack) {
            withdrawal.withdraw(tasks.about(project, Purpose.FEEDBACK_FORM_CHASE, Integer.MAX_VALUE));
        }
    }
}
