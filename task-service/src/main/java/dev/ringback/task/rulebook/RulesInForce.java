package dev.ringback.task.rulebook;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.TaskChannel;
import dev.ringback.task.protection.AppliedPolicies;
import dev.ringback.task.protection.ContactClass;
import dev.ringback.task.protection.ContactProtection;
import dev.ringback.task.protection.PolicyCalendar;
import dev.ringback.task.protection.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of one moment.
 *
 * @param programs programs in force, active or not, by id
 * @param policies contact policies in force, now and later
 * @param paused units whose outbound calls are paused, with all below them; the empty id for the whole company (OPS-1)
 * @param protection decides by them
 */
public record RulesInForce(
        Map<String, Program> programs, PolicyCalendar policies, Set<String> paused, ContactProtection protection) {

    /** The rule of pauses. */
    public static final String PAUSE_RULE = "OPS-1";

    /** The policies of a program's calls: the company's and its own, the strictest of which wins. */
    public AppliedPolicies policiesOf(String programId) {
        Program program = programs.get(programId);
        return policies.companyAnd(program == null ? List.of() : program.policies());
    }

    /** Whether outbound calls of anybody are paused. */
    public boolean anyPause() {
        return !paused.isEmpty();
    }

    /**
     * Refuses an agent's claim or dial while outbound calls of his unit are paused (OPS-1).
     *
     * @throws ProblemException OUTBOUND_PAUSED
     */
    public void refuseIfPaused(String unit) {
        if (paused.contains("") || paused.contains(unit)) {
            throw new ProblemException(TaskError.OUTBOUND_PAUSED).with("rule", PAUSE_RULE);
        }
    }

    /** How the do-not-call list reads a program's calls (CMPL-4). */
    public ContactClass contactClassOf(String programId) {
        Program program = programs.get(programId);
        return program == null ? ContactClass.ORDINARY : program.contactClass();
    }

    /** How the customers of a program are reached. */
    public TaskChannel channelOf(String programId) {
        Program program = programs.get(programId);
        return program == null ? TaskChannel.PHONE : program.terms().channelOrDefault();
    }

    /** The active programs; one that names a policy which is not there is left out: its protection is unknown. */
    public List<Program> runningPrograms() {
        Set<String> inForce = policies.inForceNow();
        return programs.values().stream()
                .filter(Program::active)
                .filter(program -> inForce.containsAll(program.policies()))
                .toList();
    }

    /** Whether the calling hours of a program are open at an instant. */
    public boolean openAt(String programId, Instant at) {
        return protection.open(policiesOf(programId), at);
    }

    /** The versions of policies as results name them, for example {@code COMPANY:1,P-OUT:2} (G7). */
    public static String versions(List<PolicyVersion> policies) {
        return policies.stream()
                .map(policy -> policy.id() + ":" + policy.version())
                .collect(Collectors.joining(","));
    }
}
