package dev.ringback.task.dial;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.claim.Lease;
import dev.ringback.task.claim.TaskLeases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Dials: one per lease, allowed by protection at that instant, on the ledger before the number is shown. */
@ApplicationScoped
class DialService {

    /** A dial, and whether it had been made before under the same key. */
    record Dialled(DialView view, boolean replayed) {}

    private final TaskLeases leases;
    private final DialProtection protection;
    private final DialLedger ledger;
    private final NumberShowing showing;
    private final BusinessClock clock;

    DialService(
            TaskLeases leases,
            DialProtection protection,
            DialLedger ledger,
            NumberShowing showing,
            BusinessClock clock) {
        this.leases = leases;
        this.protection = protection;
        this.ledger = ledger;
        this.showing = showing;
        this.clock = clock;
    }

    /**
     * Dials, or shows the dial made under the same key again. Either way the agent must hold the live lease, and the showing is written down.
     *
     * @param subject who the token says asks
     * @throws ProblemException ALREADY_DIALLED for a second dial under one lease, CONTACT_BARRED when protection forbids it, beside what
     *     {@link TaskLeases#lockHeld} throws
     */
    @Transactional
    Dialled dial(UUID taskId, String agentId, String subject, long fencingToken, String key) {
        Instant now = clock.now();
        Lease lease = leases.lockHeld(taskId, agentId, fencingToken, now);
        boolean replayed = lease.dialled();
        if (!replayed) {
            ledger.record(lease, key, protection.admit(lease, now), now);
        }
        DialledTask dial = Objects.requireNonNull(ledger.find(taskId, fencingToken));
        if (!dial.idempotencyKey().equals(key)) {
            throw new ProblemException(TaskError.ALREADY_DIALLED);
        }
        return new Dialled(showing.show(dial, subject, now), replayed);
    }
}
