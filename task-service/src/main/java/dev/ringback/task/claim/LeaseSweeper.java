package dev.ringback.task.claim;

import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.task.ReadyTable.PutBack;
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
    private final ClaimConfig config;

    LeaseSweeper(TaskLeases leases, ReadyTable ready, ContactStates states, ClaimConfig config) {
        this.leases = leases;
        this.ready = ready;
        this.states = states;
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
        giveBack(expired);
        return expired.size() == config.sweepBatch();
    }

    /** Puts undialled leases back to ready, and frees the places they held. The caller holds the locks of their rows. */
    void giveBack(List<Lease> undialled) {
        List<UUID> contacts =
                undialled.stream().map(Lease::contactId).distinct().toList();
        Map<UUID, ContactHistory> histories = new LinkedHashMap<>(states.lock(contacts));
        for (Lease lease : undialled) {
            histories.computeIfPresent(lease.contactId(), (id, history) -> history.withoutReservation(lease.taskId()));
        }
        states.save(histories);
        ready.putBack(undialled.stream()
                .map(lease -> new PutBack(lease.taskId(), lease.baseNotBefore()))
                .toList());
        ready.wake(contacts);
    }
}
