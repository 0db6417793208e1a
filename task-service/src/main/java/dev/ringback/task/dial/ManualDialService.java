package dev.ringback.task.dial;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.TaskError;
import dev.ringback.task.claim.DirectHold;
import dev.ringback.task.customer.Callee;
import dev.ringback.task.customer.Callees;
import dev.ringback.task.task.DirectTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/**
 * Calls that agents make of their own accord: the task is made, held and dialled in one transaction, so that protection, ledger, outcome and
 * expiry are those of any task, and a call that protection forbids leaves nothing behind.
 */
@ApplicationScoped
class ManualDialService {

    /** How long the look-up of a number lets the agent call those who have it. */
    private static final Duration LOOK_UP_COUNTS = Duration.ofHours(24);

    private static final long FIRST_TOKEN = 1;

    private final ManualDials made;
    private final Callees callees;
    private final DirectHold holding;
    private final DialService dials;
    private final BusinessClock clock;

    ManualDialService(ManualDials made, Callees callees, DirectHold holding, DialService dials, BusinessClock clock) {
        this.made = made;
        this.callees = callees;
        this.holding = holding;
        this.dials = dials;
        this.clock = clock;
    }

    /**
     * Dials, or shows the dial made under the same key again, as long as the agent holds its lease.
     *
     * @param unit the agent's org unit
     * @param subject who the token says asks
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED, VALIDATION_FAILED, CUSTOMER_NOT_YOURS, beside what {@link DialService#dial} throws
     */
    @Transactional
    DialService.Dialled dial(ManualDialRequest request, String agent, String unit, String subject, String key) {
        Instant now = clock.now();
        String reason = FreeText.withoutNumbers(request.reason());
        String program = request.programIdOrDefault();
        ManualDials.Asked asked =
                new ManualDials.Asked(subject, key, agent, request.customerId(), program, request.business(), reason);
        ManualDials.Made before = made.begin(asked, now);
        if (before != null) {
            if (!before.asked().equals(asked)) {
                throw new ProblemException(CommonError.IDEMPOTENCY_KEY_REUSED);
            }
            return dials.dial(before.taskId(), agent, subject, FIRST_TOKEN, key);
        }
        Callee callee = callees.find(request.customerId());
        if (callee != null && !made.mayCall(agent, callee.customerId(), now.minus(LOOK_UP_COUNTS))) {
            throw new ProblemException(TaskError.CUSTOMER_NOT_YOURS);
        }
        DirectHold.Held held = holding.make(
                new DirectTasks.Call(program, request.business(), agent, unit, reason, subject), callee, now);
        made.made(asked, held.taskId());
        return dials.dial(held.taskId(), agent, subject, held.fencingToken(), key);
    }
}
