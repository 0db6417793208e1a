package dev.ringback.task.task;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.customer.Callee;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.Purpose;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.protection.ContactStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the task of a call that an agent makes of his own accord. It is due today, and his own. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DirectTasks {

    private final Programs programs;
    private final ContactStates states;
    private final TaskQuery tasks;
    private final TaskCreation creation;
    private final BusinessClock clock;

    DirectTasks(Programs programs, ContactStates states, TaskQuery tasks, TaskCreation creation, BusinessClock clock) {
        this.programs = programs;
        this.states = states;
        this.tasks = tasks;
        this.creation = creation;
        this.clock = clock;
    }

    /**
     * A call somebody is about to make.
     *
     * @param programId an active program of purpose MANUAL
     * @param agent who calls, and owns the task
     * @param unit his unit
     * @param reason why, numbers masked
     * @param by subject of his token
     */
    public record Call(String programId, String business, String agent, String unit, String reason, String by) {}

    /**
     * Creates the task, a round of its own each time. The people are held still, and the number is locked from here on: calls to one customer
     * come one after the other, so that each finds a round nobody has.
     *
     * @param callee whom to call, or null when nobody knows the customer
     * @throws ProblemException VALIDATION_FAILED with each field at fault
     */
    public UUID create(Call call, @Nullable Callee callee) {
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        Program program = RequestedProgram.find(programs, call.programId(), Purpose.MANUAL, call.business(), problem);
        if (callee == null) {
            problem.violation("customerId", "CUSTOMER_UNKNOWN", "no such customer");
        } else if (callee.obsolete()) {
            problem.violation("customerId", "CUSTOMER_OBSOLETE", "the record is of no use any more: nobody calls");
        }
        if (program == null || callee == null || !problem.violations().isEmpty()) {
            throw problem;
        }
        states.lock(List.of(tasks.contactOf(callee.customerId())));
        LocalDate today = clock.today();
        NewTask task = NewTask.of(
                program,
                call.business(),
                callee.customerId(),
                new NewTask.Subject(SubjectKind.CUSTOMER, callee.customerId(), callee.externalId(), 1),
                today,
                today,
                new NewTask.Assignment(call.agent(), call.unit(), null),
                new NewTask.Request(call.reason(), call.by()));
        List<UUID> created =
                creation.createAll(List.of(task.inRound(tasks.rounds(task).last() + 1)));
        if (created.isEmpty()) {
            throw problem.violation("customerId", "CUSTOMER_OBSOLETE", "the customer is not called any more");
        }
        return created.getFirst();
    }
}
