package dev.ringback.task.claim;

import dev.ringback.task.protection.AppliedPolicies;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.Decision;
import dev.ringback.task.protection.PlannedCall;
import dev.ringback.task.rulebook.RulesInForce;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.Closing;
import dev.ringback.task.task.ReadyTask;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Tells a task that protection kept from being called from one that merely was not called. */
final class ProtectionVerdict {

    private ProtectionVerdict() {}

    /**
     * Closes a task as BARRED when the caps and calling hours leave no instant to dial; empty when there is or was one. The do-not-call list
     * closes nothing before the task is due: an entry may be lifted.
     */
    static Optional<Closing> hopeless(RulesInForce rules, ReadyTask task, ContactHistory history) {
        return barredThroughout(rules, task, history).map(bar -> barred(task, bar.rule()));
    }

    /** What leaves no instant to dial whatever becomes of the do-not-call list; empty when there is or was one. */
    static Optional<Decision.Barred> barredThroughout(RulesInForce rules, ReadyTask task, ContactHistory history) {
        return noChanceLeft(rules, task, history.withoutListings());
    }

    /**
     * Closes a task whose due date has passed: BARRED where the caps or the calling hours left no instant to call, DO_NOT_CALL where the
     * customer stood on the list at the end (TASK-17), else EXPIRED.
     */
    static Closing atDue(RulesInForce rules, ReadyTask task, ContactHistory history) {
        Optional<Closing> hopeless = hopeless(rules, task, history);
        if (hopeless.isPresent()) {
            return hopeless.get();
        }
        boolean exempt = rules.contactClassOf(task.programId()).exempt();
        if (!exempt && history.listedAt(task.dueAt().minus(1, ChronoUnit.MICROS))) {
            return new Closing(task.taskId(), CloseReason.DO_NOT_CALL, null);
        }
        return noChanceLeft(rules, task, history)
                .map(bar -> barred(task, bar.rule()))
                .orElseGet(() -> new Closing(task.taskId(), CloseReason.EXPIRED, null));
    }

    /**
     * What leaves no instant to dial, from the task's opening to its due date; empty when there is or was one.
     *
     * <p>A task that was dialled already had its instant, so for it the time from its retry on counts, and the calling hours do not: who
     * dialled too late for a second dial was not kept from it by protection.
     */
    private static Optional<Decision.Barred> noChanceLeft(RulesInForce rules, ReadyTask task, ContactHistory history) {
        Instant from = task.baseNotBefore();
        if (!from.isBefore(task.dueAt())) {
            return Optional.empty();
        }
        PlannedCall call = task.call(rules.contactClassOf(task.programId()));
        AppliedPolicies policies = rules.policiesOf(task.programId());
        if (task.attempts() > 0) {
            policies = policies.withoutHours();
        }
        if (rules.protection().everAllowed(history, policies, call, from, task.dueAt())) {
            return Optional.empty();
        }
        return switch (rules.protection().decide(history.withoutReservations(), policies, call, from)) {
            case Decision.Allowed allowed -> Optional.empty();
            case Decision.Barred barred -> Optional.of(barred);
        };
    }

    private static Closing barred(ReadyTask task, String rule) {
        return new Closing(task.taskId(), CloseReason.BARRED, rule);
    }
}
