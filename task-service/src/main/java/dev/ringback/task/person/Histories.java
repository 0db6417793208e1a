package dev.ringback.task.person;

import dev.ringback.task.claim.Lease;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactLedger;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.protection.Decision;
import dev.ringback.task.rulebook.Rulebook;
import dev.ringback.task.rulebook.RulesInForce;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.task.ReadyTable.PutBack;
import dev.ringback.task.task.TaskClosing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brings the histories of two numbers up to date after a move. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Histories {

    private final ContactLedger ledger;
    private final ContactStates states;
    private final Rulebook rulebook;
    private final ReadyTable ready;
    private final TaskClosing closing;

    Histories(ContactLedger ledger, ContactStates states, Rulebook rulebook, ReadyTable ready, TaskClosing closing) {
        this.ledger = ledger;
        this.states = states;
        this.rulebook = rulebook;
        this.ready = ready;
        this.closing = closing;
    }

    /**
     * Derives the histories of both numbers, which are locked, from what is kept of them: the way a rebuild does it, so that the two cannot
     * differ. Tasks of either number that are parked are looked at again.
     *
     * @param held locked undialled leases on the new number, as they were before the move
     */
    void settle(Move move, List<Lease> held) {
        List<UUID> numbers = List.of(move.from(), move.to());
        Map<UUID, ContactHistory> histories = new HashMap<>(ledger.derive(numbers));
        histories.computeIfPresent(move.to(), (to, history) -> seat(history, held, move));
        histories.replaceAll(
                (number, history) -> history.remembering(move.author().at()));
        states.save(histories);
        ready.wake(numbers);
    }

    /**
     * Leases of two numbers come together on one, whose caps may have room for fewer: as many keep their places as fit, and the others are
     * given back. If all kept theirs, each would bar the others' dials, and none of the calls that the caps allow could be made.
     */
    private ContactHistory seat(ContactHistory history, List<Lease> held, Move move) {
        RulesInForce rules = rulebook.inForce();
        ContactHistory seated = history;
        for (Lease lease : held) {
            seated = seated.withoutReservation(lease.taskId());
        }
        List<Lease> without = new ArrayList<>();
        List<Lease> inOrder = held.stream()
                .sorted(Comparator.comparing((Lease lease) -> lease.contactId().equals(move.from()))
                        .thenComparing(Lease::expiresAt)
                        .thenComparing(Lease::taskId))
                .toList();
        for (Lease lease : inOrder) {
            if (fits(lease, seated, rules, move)) {
                seated = seated.reserving(lease.reservation(lease.expiresAt()));
            } else {
                without.add(lease);
            }
        }
        giveBack(without, move);
        return seated;
    }

    /** A task whose call before was corrected while somebody held it ends by that. */
    private void giveBack(List<Lease> leases, Move move) {
        ready.putBack(leases.stream()
                .filter(lease -> lease.settled().isEmpty())
                .map(lease -> new PutBack(lease.taskId(), lease.baseNotBefore()))
                .toList());
        closing.close(
                leases.stream().flatMap(lease -> lease.settled().stream()).toList(),
                move.author().at());
    }

    /** Calling hours are left aside: they close for every lease alike, and open again. */
    private static boolean fits(Lease lease, ContactHistory history, RulesInForce rules, Move move) {
        Decision decision = rules.protection()
                .decide(
                        history.seenAt(move.author().at()),
                        rules.policiesOf(lease.programId()).withoutHours(),
                        lease.call(rules.contactClassOf(lease.programId())),
                        move.author().at());
        return decision instanceof Decision.Allowed;
    }
}
