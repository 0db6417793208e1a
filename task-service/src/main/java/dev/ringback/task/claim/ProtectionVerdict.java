package dev.ringback.task.claim;

import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.Decision;
import dev.ringback.task.protection.PolicyVersion;
import dev.ringback.task.rulebook.RulesInForce;
import dev.ringback.task.task.ReadyTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells a task that protection kept from being called from one that merely was not called. */
final class ProtectionVerdict {

    private ProtectionVerdict() {}

    /**
     * The rule that leaves no instant to dial, from the task's opening to its due date; empty when there is or was one.
     *
     * <p>A task that was dialled already had its instant, so for it the time from its retry on counts, and the calling hours do not: who
     * dialled too late for a second dial was not kept from it by protection.
     */
    static Optional<String> noChanceLeft(RulesInForce rules, ReadyTask task, ContactHistory history) {
        Instant from = task.baseNotBefore();
        if (!from.isBefore(task.dueAt())) {
            return Optional.empty();
        }
        List<PolicyVersion> policies = rules.policiesOf(task.programId());
        if (task.attempts() > 0) {
            policies = policies.stream().map(PolicyVersion::withoutWindows).toList();
        }
        if (rules.protection().everAllowed(history, policies, task.call(), from, task.dueAt())) {
            return Optional.empty();
        }
        return switch (rules.protection().decide(history.withoutReservations(), policies, task.call(), from)) {
            case Decision.Allowed() -> Optional.empty();
            case Decision.Barred barred -> Optional.of(barred.rule());
        };
    }
}
