package dev.ringback.task.claim;

import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.rulebook.Rulebook;
import dev.ringback.task.rulebook.RulesInForce;
import dev.ringback.task.task.Closing;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.task.ReadyTask;
import dev.ringback.task.task.TaskClosing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Closes what is past its due date. Any number of processes may sweep at once: each passes over what another has. */
@ApplicationScoped
class PastDueSweeper {

    private final ReadyTable ready;
    private final ContactStates states;
    private final TaskClosing closing;
    private final Rulebook rulebook;
    private final ClaimConfig config;

    PastDueSweeper(ReadyTable ready, ContactStates states, TaskClosing closing, Rulebook rulebook, ClaimConfig config) {
        this.ready = ready;
        this.states = states;
        this.closing = closing;
        this.rulebook = rulebook;
        this.config = config;
    }

    /**
     * Closes one batch of ready tasks that are past due: BARRED where protection left no instant to call, DO_NOT_CALL where the customer
     * stood on the list at the end (TASK-17), else EXPIRED.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean sweep(Instant now) {
        List<ReadyTask> overdue = ready.pastDue(now, config.sweepBatch());
        if (overdue.isEmpty()) {
            return false;
        }
        RulesInForce rules = rulebook.inForce();
        // Without locks: no dial or listing from now on can change what was allowed before the due date.
        Map<UUID, ContactHistory> histories = states.peek(
                overdue.stream().map(ReadyTask::contactId).distinct().toList());
        List<Closing> closings = new ArrayList<>();
        for (ReadyTask task : overdue) {
            ContactHistory history = histories.getOrDefault(task.contactId(), ContactHistory.EMPTY);
            closings.add(ProtectionVerdict.atDue(rules, task, history));
        }
        closing.close(closings, now);
        return overdue.size() == config.sweepBatch();
    }
}
