package dev.ringback.task.claim;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Prolongs leases and gives them back. */
@ApplicationScoped
class LeaseService {

    private final TaskLeases leases;
    private final GivingBack giving;
    private final Releases releases;
    private final ContactStates states;
    private final BusinessClock clock;

    LeaseService(TaskLeases leases, GivingBack giving, Releases releases, ContactStates states, BusinessClock clock) {
        this.leases = leases;
        this.giving = giving;
        this.releases = releases;
        this.states = states;
        this.clock = clock;
    }

    /** Prolongs a live lease to so many seconds from now; never shortens it. */
    @Transactional
    ExtensionAnswer extend(UUID taskId, String agentId, ExtensionRequest request) {
        Instant now = clock.now();
        long token = request.fencingToken();
        Lease lease = leases.lockHeld(taskId, agentId, token, now);
        Instant wished = now.plusSeconds(request.leaseSecondsOrDefault());
        Instant expiresAt = wished.isAfter(lease.expiresAt()) ? wished : lease.expiresAt();
        leases.prolong(taskId, expiresAt);
        if (!lease.dialled()) {
            ContactHistory history = Objects.requireNonNull(
                    states.lock(List.of(lease.contactId())).get(lease.contactId()));
            states.save(Map.of(lease.contactId(), history.reserving(lease.reservation(expiresAt))));
        }
        return new ExtensionAnswer(taskId, token, expiresAt);
    }

    /**
     * Gives an undialled task back, and keeps why.
     *
     * @throws ProblemException what {@link GivingBack#end} throws
     */
    @Transactional
    void release(UUID taskId, String agentId, ReleaseRequest request) {
        Instant now = clock.now();
        giving.end(taskId, agentId, request.fencingToken(), now);
        releases.add(taskId, agentId, request, now);
    }
}
