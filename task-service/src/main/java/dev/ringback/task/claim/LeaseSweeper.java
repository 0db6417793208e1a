package dev.ringback.task.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Gives back what ran out. Any number of processes may sweep at once: each passes over what another has. */
@ApplicationScoped
class LeaseSweeper {

    private final TaskLeases leases;
    private final GivingBack giving;
    private final ClaimConfig config;

    LeaseSweeper(TaskLeases leases, GivingBack giving, ClaimConfig config) {
        this.leases = leases;
        this.giving = giving;
        this.config = config;
    }

    /** Whether a lease ran out, or an appointment falls back; one round trip, so that claims can ask. */
    @Transactional(Transactional.TxType.SUPPORTS)
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
        giving.end(expired, now);
        return expired.size() == config.sweepBatch();
    }
}
