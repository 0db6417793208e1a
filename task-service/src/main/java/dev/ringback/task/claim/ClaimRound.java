package dev.ringback.task.claim;

import dev.ringback.task.protection.AppliedPolicies;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.Decision;
import dev.ringback.task.protection.PlannedCall;
import dev.ringback.task.protection.Reservation;
import dev.ringback.task.rejection.Rejection;
import dev.ringback.task.rejection.RejectionStage;
import dev.ringback.task.rulebook.RulesInForce;
import dev.ringback.task.task.Closing;
import dev.ringback.task.task.ReadyTable.PutBack;
import dev.ringback.task.task.ReadyTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Decides about the candidates of one round, one after the other, each with the places the ones before it took. */
final class ClaimRound {

    private final RulesInForce rules;
    private final Instant now;
    private final Instant expiresAt;
    private final int places;

    private final List<ReadyTask> granted = new ArrayList<>();
    private final List<PutBack> parked = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<UUID, ContactHistory> changed = new HashMap<>();

    /** @param places how many leases the round may give */
    ClaimRound(RulesInForce rules, Instant now, Instant expiresAt, int places) {
        this.rules = rules;
        this.now = now;
        this.expiresAt = expiresAt;
        this.places = places;
    }

    /** @param histories the locked numbers; candidates of others are left for another claim */
    void decide(List<ReadyTask> candidates, Map<UUID, ContactHistory> histories) {
        for (ReadyTask task : candidates) {
            ContactHistory history = changed.getOrDefault(task.contactId(), histories.get(task.contactId()));
            if (granted.size() == places) {
                return;
            }
            if (history != null) {
                decide(task, history);
            }
        }
    }

    private void decide(ReadyTask task, ContactHistory history) {
        AppliedPolicies policies = rules.policiesOf(task.programId());
        PlannedCall call = task.call(rules.contactClassOf(task.programId()));
        switch (rules.protection().decide(history.seenAt(now), policies, call, now)) {
            case Decision.Allowed allowed -> {
                granted.add(task);
                changed.put(
                        task.contactId(),
                        history.reserving(
                                new Reservation(task.taskId(), task.business(), expiresAt, task.customerId())));
            }
            case Decision.Barred barred -> setAside(task, history, barred);
        }
    }

    private void setAside(ReadyTask task, ContactHistory history, Decision.Barred barred) {
        rejections.add(Rejection.of(task.programId(), barred, RejectionStage.CLAIM));
        Instant next = barred.nextAllowedAt();
        boolean inTime = next != null && next.isBefore(task.dueAt());
        Optional<Closing> hopeless =
                inTime ? Optional.empty() : ProtectionVerdict.hopeless(rules, task, history.seenAt(now));
        if (hopeless.isPresent()) {
            closings.add(hopeless.get());
            return;
        }
        Instant until = next == null ? task.dueAt() : next;
        // A reservation may end without a dial; the task is looked at again then.
        for (Reservation reservation : history.reservations()) {
            if (reservation.liveAt(now) && reservation.expiresAt().isBefore(until)) {
                until = reservation.expiresAt();
            }
        }
        parked.add(new PutBack(task.taskId(), until));
    }

    List<ReadyTask> granted() {
        return granted;
    }

    List<PutBack> parked() {
        return parked;
    }

    List<Closing> closings() {
        return closings;
    }

    /** What protection set aside or ended, to be counted. */
    List<Rejection> rejections() {
        return rejections;
    }

    Map<UUID, ContactHistory> changed() {
        return changed;
    }
}
