package dev.ringback.task.claim;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.task.ReadyTable.PutBack;
import dev.ringback.task.task.TaskClosing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ends holds before a dial: the task is ready again, and the place it held under the caps is anybody's. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class GivingBack {

    private final TaskLeases leases;
    private final ReadyTable ready;
    private final ContactStates states;
    private final TaskClosing closing;

    GivingBack(TaskLeases leases, ReadyTable ready, ContactStates states, TaskClosing closing) {
        this.leases = leases;
        this.ready = ready;
        this.states = states;
        this.closing = closing;
    }

    /**
     * Ends the hold of the agent who asks for it.
     *
     * @throws ProblemException ALREADY_DIALLED when its outcome is awaited, beside what {@link TaskLeases#lockHeld} throws
     */
    public void end(UUID taskId, String agentId, long fencingToken, Instant now) {
        Lease lease = leases.lockHeld(taskId, agentId, fencingToken, now);
        if (lease.dialled()) {
            throw new ProblemException(TaskError.ALREADY_DIALLED);
        }
        end(List.of(lease), now);
    }

    /**
     * Puts undialled leases back to ready, and frees the places they held; a task whose call before was corrected meanwhile ends by that. The
     * caller holds the locks of their rows.
     */
    public void end(List<Lease> undialled, Instant now) {
        List<UUID> contacts =
                undialled.stream().map(Lease::contactId).distinct().toList();
        Map<UUID, ContactHistory> histories = new LinkedHashMap<>(states.lock(contacts));
        for (Lease lease : undialled) {
            histories.computeIfPresent(lease.contactId(), (id, history) -> history.withoutReservation(lease.taskId()));
        }
        states.save(histories);
        ready.putBack(undialled.stream()
                .filter(lease -> lease.settledAs() == null)
                .map(lease -> new PutBack(lease.taskId(), lease.baseNotBefore()))
                .toList());
        closing.close(
                undialled.stream().flatMap(lease -> lease.settled().stream()).toList(), now);
        ready.wake(contacts);
    }
}
