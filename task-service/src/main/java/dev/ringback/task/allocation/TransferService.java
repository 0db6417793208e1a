package dev.ringback.task.allocation;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.TaskError;
import dev.ringback.task.claim.GivingBack;
import dev.ringback.task.claim.Lease;
import dev.ringback.task.claim.OpenTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Hands a task to another agent; an undialled hold ends, and its token with it. */
@ApplicationScoped
class TransferService {

    private final AllocationCheck check;
    private final OpenTasks open;
    private final GivingBack giving;
    private final Owners owners;
    private final BusinessClock clock;

    TransferService(AllocationCheck check, OpenTasks open, GivingBack giving, Owners owners, BusinessClock clock) {
        this.check = check;
        this.open = open;
        this.giving = giving;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * Transfers a task.
     *
     * @param by subject of the supervisor
     * @throws ProblemException ALREADY_DIALLED, TASK_CLOSED, VALIDATION_FAILED
     */
    @Transactional
    void transfer(UUID taskId, TransferRequest request, OrgScope scope, String by) {
        check.requireAgent(request.toAgentId(), "toAgentId", scope);
        OpenTasks.Locked locked = open.lock(List.of(taskId));
        if (locked.held().isEmpty() && locked.ready().isEmpty()) {
            throw new ProblemException(TaskError.TASK_CLOSED);
        }
        if (locked.held().stream().anyMatch(Lease::dialled)) {
            throw new ProblemException(TaskError.ALREADY_DIALLED);
        }
        giving.end(locked.held(), clock.now());
        Owners.Change change =
                new Owners.Change(Owners.Kind.TRANSFERRED, Ids.next(), FreeText.withoutNumbers(request.reason()), by);
        if (owners.give(List.of(new Owners.Given(taskId, request.toAgentId())), change)
                .isEmpty()) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("toAgentId", "EXCLUDED", "must not make this call, or the task ended");
        }
    }
}
