package dev.ringback.task.dial;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.campaign.CampaignGate;
import dev.ringback.task.campaign.Script;
import dev.ringback.task.claim.Lease;
import dev.ringback.task.directory.AgentDirectory;
import dev.ringback.task.program.Program;
import dev.ringback.task.protection.AppliedPolicies;
import dev.ringback.task.protection.ContactClass;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.protection.Decision;
import dev.ringback.task.rejection.Rejection;
import dev.ringback.task.rejection.RejectionStage;
import dev.ringback.task.rejection.Rejections;
import dev.ringback.task.rulebook.Rulebook;
import dev.ringback.task.rulebook.RulesInForce;
import dev.ringback.task.task.ReadyTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks protection once more at the instant of the dial, and turns the lease's reservation into an attempt. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DialProtection {

    private final ContactStates states;
    private final ReadyTable ready;
    private final Rulebook rulebook;
    private final AgentDirectory directory;
    private final CampaignGate gate;
    private final Rejections rejections;

    DialProtection(
            ContactStates states,
            ReadyTable ready,
            Rulebook rulebook,
            AgentDirectory directory,
            CampaignGate gate,
            Rejections rejections) {
        this.states = states;
        this.ready = ready;
        this.rulebook = rulebook;
        this.directory = directory;
        this.gate = gate;
        this.rejections = rejections;
    }

    /**
     * Decides about the dial of a locked lease under the lock of its number; when it is allowed, it counts from here on.
     *
     * @throws ProblemException CONTACT_BARRED; WRONG_CHANNEL; OUTBOUND_PAUSED (OPS-1); CAMPAIGN_GATE (TASK-18)
     */
    Admission admit(Lease lease, DialService.Means means, Instant now) {
        RulesInForce rules = rulebook.inForce();
        means.check(rules.channelOf(lease.programId()));
        if (rules.anyPause()) {
            rules.refuseIfPaused(directory.unitOf(lease.agentId()));
        }
        Program program = rules.programs().get(lease.programId());
        // Before the number: a pilot's calls are counted in a row that many dials want.
        Script script = program == null ? null : gate.admit(program, lease.business(), lease.agentId(), now);
        AppliedPolicies policies = rules.policiesOf(lease.programId());
        ContactHistory stored =
                Objects.requireNonNull(states.lock(List.of(lease.contactId())).get(lease.contactId()));
        ContactHistory others = stored.withoutReservation(lease.taskId());
        ContactClass contactClass = rules.contactClassOf(lease.programId());
        Decision.Allowed allowed =
                switch (rules.protection().decide(others.seenAt(now), policies, lease.call(contactClass), now)) {
                    case Decision.Allowed each -> each;
                    case Decision.Barred barred -> {
                        rejections.noteAfterRollback(Rejection.of(lease.programId(), barred, RejectionStage.DIAL));
                        throw barred(barred);
                    }
                };
        ContactHistory dialled = others.remembering(now).plus(lease.dialledAt(now));
        states.save(Map.of(lease.contactId(), dialled));
        // The place is taken as of now rather than as of whenever it is asked: near a month's end that may free another
        // task.
        ready.wake(List.of(lease.contactId()));
        return new Admission(
                RulesInForce.versions(policies.at(now)),
                contactClass,
                allowed.exemptFrom(),
                allowed.byAppointment(),
                script);
    }

    private static ProblemException barred(Decision.Barred barred) {
        ProblemException problem = new ProblemException(TaskError.CONTACT_BARRED)
                .detailArgs(barred.rule())
                .with("rule", barred.rule());
        Instant next = barred.nextAllowedAt();
        return next == null ? problem : problem.with("nextAllowedAt", next);
    }
}
