package dev.ringback.task.calls;

import dev.ringback.task.donotcall.CallEntries;
import dev.ringback.task.donotcall.Wish;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.protection.PeopleLock;
import dev.ringback.task.task.ReadyTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What customers said about being called: refusals (CALL-7) and do-not-call (TASK-17). Counted at once; a correction of the call adds what was
 * said after all, and takes back what was not.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ContactSignals {

    private final SignalLedger ledger;
    private final ContactStates states;
    private final CallEntries entries;
    private final PeopleLock people;
    private final ReadyTable ready;

    ContactSignals(
            SignalLedger ledger, ContactStates states, CallEntries entries, PeopleLock people, ReadyTable ready) {
        this.ledger = ledger;
        this.states = states;
        this.entries = entries;
        this.people = people;
        this.ready = ready;
    }

    /** Keeps people from moving to other numbers while the running transaction records what they said. To be called before any lock. */
    void holdPeople(List<HeardCall> calls) {
        if (calls.stream().anyMatch(HeardCall::tells)) {
            people.share();
        }
    }

    /** Records what the calls tell, each revision once and none that a higher one has overtaken. */
    void record(List<HeardCall> calls) {
        Map<UUID, HeardCall> byId = new HashMap<>();
        calls.stream()
                .filter(HeardCall::tells)
                .forEach(heard ->
                        byId.merge(heard.call().callId(), heard, (a, b) -> a.revision() >= b.revision() ? a : b));
        if (byId.isEmpty()) {
            return;
        }
        List<HeardCall> telling = List.copyOf(byId.values());
        Map<UUID, Set<UUID>> before = ledger.numbers(telling.stream()
                .filter(heard -> heard.revision() > 1)
                .map(heard -> heard.call().callId())
                .toList());
        List<SignalLedger.Told> told = ledger.add(telling);
        CallEntries.Withdrawal withdrawal = entries.lock(told.stream()
                .filter(each -> each.before(HeardCall.DO_NOT_CALL) && !each.now(HeardCall.DO_NOT_CALL))
                .map(SignalLedger.Told::callId)
                .toList());
        Set<UUID> contacts = new HashSet<>(withdrawal.contacts());
        told.forEach(each -> {
            contacts.add(each.contactId());
            contacts.addAll(before.getOrDefault(each.callId(), Set.of()));
        });
        Map<UUID, ContactHistory> histories = new LinkedHashMap<>(states.lock(contacts));
        List<Wish> wishes = new ArrayList<>();
        for (SignalLedger.Told each : told) {
            HeardCall heard = Objects.requireNonNull(byId.get(each.callId()));
            refusals(each, before.getOrDefault(each.callId(), Set.of()), histories);
            if (each.now(HeardCall.DO_NOT_CALL) && !each.before(HeardCall.DO_NOT_CALL)) {
                wishes.add(wish(each, heard));
            }
        }
        withdrawal.callIds().forEach(call -> {
            HeardCall heard = Objects.requireNonNull(byId.get(call));
            entries.lift(withdrawal, call, heard.toldBy(), "call corrected: " + heard.why(), histories);
        });
        entries.list(wishes, histories);
        states.save(histories);
        wake(told, before, withdrawal);
    }

    private static void refusals(SignalLedger.Told told, Set<UUID> numbersBefore, Map<UUID, ContactHistory> histories) {
        SignalLedger.Signal before = told.before();
        if (before != null && before.is(HeardCall.REFUSED)) {
            numbersBefore.forEach(
                    number -> histories.computeIfPresent(number, (id, history) -> history.without(before.refusal())));
        }
        if (told.now(HeardCall.REFUSED)) {
            Set<UUID> numbers = new HashSet<>(numbersBefore);
            numbers.add(told.contactId());
            numbers.forEach(number -> histories.computeIfPresent(
                    number, (id, history) -> history.plus(told.now().refusal())));
        }
    }

    private static Wish wish(SignalLedger.Told told, HeardCall heard) {
        return Wish.ofCall(
                told.contactId(),
                heard.call().customerId(),
                told.callId(),
                heard.revision(),
                heard.call().endedAt(),
                heard.toldBy());
    }

    /** What was taken back may have been what kept tasks parked. */
    private void wake(
            List<SignalLedger.Told> told, Map<UUID, Set<UUID>> numbersBefore, CallEntries.Withdrawal withdrawal) {
        Set<UUID> freed = new HashSet<>(withdrawal.contacts());
        told.stream()
                .filter(each -> each.before(HeardCall.REFUSED))
                .forEach(each -> freed.addAll(numbersBefore.getOrDefault(each.callId(), Set.of())));
        ready.wake(freed);
    }
}
