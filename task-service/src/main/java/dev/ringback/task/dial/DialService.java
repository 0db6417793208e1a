package dev.ringback.task.dial;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.claim.Lease;
import dev.ringback.task.claim.TaskLeases;
import dev.ringback.task.program.TaskChannel;
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

    /** An attempt to reach a customer, and whether it had been made before under the same key. */
    record Attempted(DialledTask made, boolean replayed) {}

    /** By what a customer is to be reached. */
    enum Means {
        /** A telephone call. */
        CALL,
        /** Any of the other channels. */
        MESSAGE;

        /** @throws ProblemException WRONG_CHANNEL unless a task of the channel can be done by it */
        void check(TaskChannel channel) {
            if ((this == CALL) != (channel == TaskChannel.PHONE)) {
                throw new ProblemException(TaskError.WRONG_CHANNEL)
                        .detailArgs(channel.name())
                        .with("channel", channel.name());
            }
        }
    }

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
     * @throws ProblemException WRONG_CHANNEL for a task that is no telephone call, ALREADY_DIALLED for a second dial under one lease, CONTACT_BARRED when protection forbids it, beside what
     *     {@link TaskLeases#lockHeld} throws
     */
    @Transactional
    Dialled dial(UUID taskId, String agentId, String subject, long fencingToken, String key) {
        Instant now = clock.now();
        Attempted attempted = attempt(taskId, agentId, fencingToken, key, Means.CALL, now);
        return new Dialled(showing.show(attempted.made(), subject, now), attempted.replayed());
    }

    /** Makes an attempt by whatever means, or finds the one made under the same key. The number is not shown by it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Attempted attempt(UUID taskId, String agentId, long fencingToken, String key, Means means, Instant now) {
        Lease lease = leases.lockHeld(taskId, agentId, fencingToken, now);
        boolean replayed = lease.dialled();
        if (!replayed) {
            ledger.record(lease, key, protection.admit(lease, means, now), means, now);
        }
        DialledTask dial = Objects.requireNonNull(ledger.find(taskId, fencingToken));
        means.check(dial.channel());
        if (!dial.idempotencyKey().equals(key)) {
            throw new ProblemException(TaskError.ALREADY_DIALLED);
        }
        return new Attempted(dial, replayed);
    }
}
