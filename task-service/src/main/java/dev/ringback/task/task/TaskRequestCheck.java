package dev.ringback.task.task;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.customer.Callee;
import dev.ringback.task.customer.Callees;
import dev.ringback.task.directory.AgentDirectory;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.Purpose;
import dev.ringback.task.program.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Makes a task of what a person asks for, or says all that is wrong with it. */
@ApplicationScoped
class TaskRequestCheck {

    private static final int LONGEST_YEARS = 1;

    private final Programs programs;
    private final Callees callees;
    private final AgentDirectory directory;
    private final BusinessClock clock;

    TaskRequestCheck(Programs programs, Callees callees, AgentDirectory directory, BusinessClock clock) {
        this.programs = programs;
        this.callees = callees;
        this.directory = directory;
        this.clock = clock;
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
        checkDays(request.opensOn(), request.dueOn(), problem);
        String owner = request.ownerAgentId();
        if (owner != null && !directory.employs(owner)) {
            problem.violation("ownerAgentId", "AGENT_UNKNOWN", "not in the directory, or left");
        }
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
                new NewTask.Assignment(owner, null, null),
                new NewTask.Request(FreeText.withoutNumbers(request.reason()), by));
    }

    private void checkDays(LocalDate opensOn, LocalDate dueOn, ProblemException problem) {
        if (opensOn.isBefore(clock.today())) {
            problem.violation("opensOn", "PAST", "must be today or later");
        }
        if (dueOn.isBefore(opensOn)) {
            problem.violation("dueOn", "ORDER", "must not be before opensOn");
        } else if (dueOn.isAfter(opensOn.plusYears(LONGEST_YEARS))) {
            problem.violation("dueOn", "TOO_LATE", "must be at most a year after opensOn");
        }
    }
}
