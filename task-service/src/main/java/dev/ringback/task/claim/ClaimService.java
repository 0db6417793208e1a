package dev.ringback.task.claim;

import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.rulebook.Rulebook;
import dev.ringback.task.rulebook.RulesInForce;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.task.ReadyTask;
import dev.ringback.task.task.TaskClosing;
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
    private final TaskClosing closing;
    private final Rulebook rulebook;

    ClaimService(ReadyTable ready, ContactStates states, ClaimStore store, TaskClosing closing, Rulebook rulebook) {
        this.ready = ready;
        this.states = states;
        this.store = store;
        this.closing = closing;
        this.rulebook = rulebook;
    }

    /**
     * Claims tasks for an agent: own ones first, then those of the unit that have no owner, then those of no unit.
     *
     * @param unit the agent's org unit
     * @param now business time of the claim
     * @throws dev.ringback.platform.problem.ProblemException OUTBOUND_PAUSED (OPS-1)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ClaimAnswer claim(String agentId, String unit, ClaimRequest request, Instant now) {
        RulesInForce rules = rulebook.inForce();
        rules.refuseIfPaused(unit);
        List<String> programs = wanted(rules.openPrograms(now), request);
        List<String> closed = wanted(rules.closedPrograms(now), request);
        if (programs.isEmpty() && closed.isEmpty()) {
            return new ClaimAnswer(List.of());
        }
        Instant expiresAt = now.plusSeconds(request.leaseSecondsOrDefault());
        int max = request.maxOrDefault();
        List<LeaseView> leases = new ArrayList<>();
        int block = max;
        for (int round = 0; round < ROUNDS; round++) {
            List<ReadyTask> candidates = pick(agentId, unit, programs, closed, now, block);
            ClaimRound decided = new ClaimRound(rules, now, expiresAt, max - leases.size());
            List<UUID> contacts =
                    candidates.stream().map(ReadyTask::contactId).distinct().toList();
            // Only the first round may wait: a later one that did would take numbers out of order.
            decided.decide(candidates, round == 0 ? states.lock(contacts) : states.lockFree(contacts));
            leases.addAll(store.write(agentId, expiresAt, decided.granted(), decided.parked(), decided.changed()));
            closing.close(decided.closings(), now);
            if (leases.size() == max || candidates.size() < block) {
                break;
            }
            block = Math.min(LARGEST_BLOCK, Math.max(SECOND_BLOCK, block * 4));
        }
        return new ClaimAnswer(leases);
    }

    /** Customers with hours of their own are looked for only where the hours of everybody else are over. */
    private List<ReadyTask> pick(
            String agentId, String unit, List<String> open, List<String> closed, Instant now, int block) {
        List<ReadyTask> candidates =
                new ArrayList<>(open.isEmpty() ? List.of() : ready.pick(agentId, unit, open, now, block));
        if (!closed.isEmpty() && candidates.size() < block) {
            candidates.addAll(ready.pickOwnHours(agentId, unit, closed, now, block - candidates.size()));
        }
        return candidates;
    }

    private static List<String> wanted(List<String> programs, ClaimRequest request) {
        return programs.stream()
                .filter(id ->
                        request.programIds() == null || request.programIds().contains(id))
                .toList();
    }
}
