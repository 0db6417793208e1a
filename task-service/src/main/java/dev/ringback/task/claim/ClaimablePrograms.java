package dev.ringback.task.claim;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.campaign.CampaignGate;
import dev.ringback.task.program.Program;
import dev.ringback.task.rulebook.Rulebook;
import dev.ringback.task.rulebook.RulesInForce;
import dev.ringback.task.workprofile.Hands;
import dev.ringback.task.workprofile.WorkProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The programs whose tasks an agent may get now: active, of his skills, and not behind a campaign's gate (TASK-18). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ClaimablePrograms {

    private final Rulebook rulebook;
    private final CampaignGate gate;

    ClaimablePrograms(Rulebook rulebook, CampaignGate gate) {
        this.rulebook = rulebook;
        this.gate = gate;
    }

    /**
     * What may be claimed.
     *
     * @param open programs whose calling hours are open
     * @param running those and the others, whose appointments may be kept
     */
    record Claimable(RulesInForce rules, List<String> open, List<String> running) {}

    /** @throws ProblemException OUTBOUND_PAUSED (OPS-1) */
    Claimable of(String agentId, Hands hands, ClaimRequest request, Instant now) {
        WorkProfile profile = hands.profile();
        RulesInForce rules = rulebook.inForce();
        rules.refuseIfPaused(hands.unit());
        List<Program> wanted = rules.runningPrograms().stream()
                .filter(program ->
                        request.programIds() == null || request.programIds().contains(program.id()))
                .filter(program -> request.asksFor(program.terms().channelOrDefault()))
                .filter(program -> profile.suits(program.terms().skill()))
                .toList();
        Set<String> closed = gate.closedTo(agentId, profile.experienced(), wanted, now);
        List<String> running = wanted.stream()
                .map(Program::id)
                .filter(id -> !closed.contains(id))
                .toList();
        return new Claimable(
                rules, running.stream().filter(id -> rules.openAt(id, now)).toList(), running);
    }
}
