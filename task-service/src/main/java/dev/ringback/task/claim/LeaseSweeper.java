package dev.ringback.task.claim;

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

/** Gives back what ran out. Any number of processes may sweep at once: each passes over what another has. */
@ApplicationScoped
class LeaseSweeper {

    private final TaskLeases leases;
    private final ReadyTable ready;
    private final ContactStates states;
    private final TaskClosing closing;
    private final ClaimConfig config;

    LeaseSweeper(TaskLeases leases, ReadyTable ready, ContactStates states, TaskClosing closing, ClaimConfig config) {
        this.leases = leases;
        this.ready = ready;
        this.states = states;
        this.closing = closing;
        this.config = config;
    }

    /** Whether a lease ran out; cheap, so that claims can ask. */
    @Transactional
    boolean needed(Instant now) {
        return leases.anyExpired(now);
    }

    /**
     * Gives back one batch of expired leases, in a transaction of its own.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean sweep(Instant now) {
        List<Lease> expired = leases.lockExpired(now, config.sweepBatch());
        giveBack(expired, now);
        return expired.size() == config.sweepBatch();
    }

    /**
     * Puts undialled leases back to ready, and frees the places they held; a task whose call before was corrected meanwhile ends by that. The
     * caller holds the locks of their rows.
     */
    void giveBack(List<Lease> undialled, Instant now) {
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
