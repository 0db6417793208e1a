package dev.ringback.task.task;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.customer.Callee;
import dev.ringback.task.customer.Callees;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.Purpose;
import dev.ringback.task.program.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a task of what a person asks for, or says all that is wrong with it. */
@ApplicationScoped
class TaskRequestCheck {

    private final Programs programs;
    private final Callees callees;
    private final WishCheck wishes;

    TaskRequestCheck(Programs programs, Callees callees, WishCheck wishes) {
        this.programs = programs;
        this.callees = callees;
        this.wishes = wishes;
    }

    /**
     * The first task of what is asked for.
     *
     * @param by subject of the one who asks
     * @throws ProblemException VALIDATION_FAILED with each field at fault
     */
    NewTask task(TaskRequest request, String by) {
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        Program program =
                RequestedProgram.find(programs, request.programId(), Purpose.APOLOGY, request.business(), problem);
        Callee callee = callees.find(request.customerId());
        if (callee == null) {
            problem.violation("customerId", "CUSTOMER_UNKNOWN", "no such customer");
        } else if (callee.obsolete()) {
            problem.violation("customerId", "CUSTOMER_OBSOLETE", "the record is of no use any more: nobody calls");
        }
        wishes.check(request.opensOn(), request.dueOn(), request.ownerAgentId(), problem);
        if (program == null || callee == null || !problem.violations().isEmpty()) {
            throw problem;
        }
        return NewTask.of(
                program,
                request.business(),
                callee.customerId(),
                new NewTask.Subject(SubjectKind.CUSTOMER, callee.customerId(), callee.externalId(), 1),
                request.opensOn(),
                request.dueOn(),
                new NewTask.Assignment(request.ownerAgentId(), null, null),
                new NewTask.Request(FreeText.withoutNumbers(request.reason()), by));
    }
}
