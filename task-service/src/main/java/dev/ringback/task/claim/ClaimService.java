package dev.ringback.task.claim;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.task.ReadyTask;
import dev.ringback.task.workprofile.Hands;
import dev.ringback.task.workprofile.WorkProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Hands tasks to agents. A round takes three statements whatever its size: pick and lock ready tasks, lock their numbers, write everything
 * that was decided. A round follows another only when bars left places open.
 */
@ApplicationScoped
public class ClaimService {

    private static final int ROUNDS = 6;
    private static final int SECOND_BLOCK = 64;
    private static final int LARGEST_BLOCK = 512;

    private final ReadyTable ready;
    private final ContactStates states;
    private final ClaimStore store;
    private final WorkProfiles profiles;
    private final ClaimablePrograms programs;
    private final BusinessClock clock;

    ClaimService(
            ReadyTable ready,
            ContactStates states,
            ClaimStore store,
            WorkProfiles profiles,
            ClaimablePrograms programs,
            BusinessClock clock) {
        this.ready = ready;
        this.states = states;
        this.store = store;
        this.profiles = profiles;
        this.programs = programs;
        this.clock = clock;
    }

    /**
     * Claims tasks for an agent, as many as he has room for: appointments whose time has come, own ones, those of the unit that have no owner,
     * those of no unit; each by priority, due time and age, and none that asks for a skill he lacks (TASK-21).
     *
     * @param now business time of the claim
     * @throws dev.ringback.platform.problem.ProblemException OUTBOUND_PAUSED (OPS-1), AGENT_UNKNOWN
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ClaimAnswer claim(String agentId, ClaimRequest request, Instant now) {
        Hands hands = profiles.take(agentId, now, clock.dateOf(now));
        int max = Math.min(request.maxOrDefault(), hands.room());
        ClaimablePrograms.Claimable claimable = programs.of(agentId, hands, request, now);
        if (max == 0 || claimable.running().isEmpty()) {
            return new ClaimAnswer(List.of());
        }
        ReadyTable.Seeker seeker = new ReadyTable.Seeker(agentId, hands.unit(), claimable.open(), claimable.running());
        Instant expiresAt = now.plusSeconds(request.leaseSecondsOrDefault());
        List<LeaseView> leases = new ArrayList<>();
        int block = max;
        for (int round = 0; round < ROUNDS; round++) {
            List<ReadyTask> candidates = pick(seeker, now, block);
            ClaimRound decided = new ClaimRound(claimable.rules(), now, expiresAt, max - leases.size());
            List<UUID> contacts =
                    candidates.stream().map(ReadyTask::contactId).distinct().toList();
            // Only the first round may wait: a later one that did would take numbers out of order.
            decided.decide(candidates, round == 0 ? states.lock(contacts) : states.lockFree(contacts));
            leases.addAll(store.write(agentId, expiresAt, decided, now));
            if (leases.size() == max || candidates.size() < block) {
                break;
            }
            block = Math.min(LARGEST_BLOCK, Math.max(SECOND_BLOCK, block * 4));
        }
        return new ClaimAnswer(leases);
    }

    /** Customers with hours of their own are looked for only where the hours of everybody else are over. */
    private List<ReadyTask> pick(ReadyTable.Seeker seeker, Instant now, int block) {
        List<ReadyTask> candidates = new ArrayList<>(ready.pick(seeker, now, block));
        List<String> closed = new ArrayList<>(seeker.running());
        closed.removeAll(seeker.open());
        if (!closed.isEmpty() && candidates.size() < block) {
            candidates.addAll(
                    ready.pickOwnHours(seeker.agent(), seeker.unit(), closed, now, block - candidates.size()));
        }
        return candidates;
    }
}
