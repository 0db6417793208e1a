package dev.ringback.task.check;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactLedger;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.task.ReadyTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Derives the cached history of numbers anew from what it is a cache of: the ledgers and the leases. */
@ApplicationScoped
class ContactStateRebuild {

    /** Numbers locked at once. */
    private static final int BATCH = 200;

    private final ContactStates states;
    private final ContactLedger ledger;
    private final ReadyTable ready;
    private final Sql sql;
    private final BusinessClock clock;

    ContactStateRebuild(ContactStates states, ContactLedger ledger, ReadyTable ready, Sql sql, BusinessClock clock) {
        this.states = states;
        this.ledger = ledger;
        this.ready = ready;
        this.sql = sql;
        this.clock = clock;
    }

    /** What one batch did. */
    record Batch(@Nullable UUID last, int contacts, int changed) {}

    /** Rebuilds the next numbers after an id, in a transaction of its own; {@code last} is null when there were none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Batch next(UUID after) {
        List<UUID> contacts = sql.query(
                "SELECT contact_id FROM contact_state WHERE contact_id > ? ORDER BY contact_id LIMIT ?",
                (connection, statement) -> {
                    statement.setObject(1, after);
                    statement.setInt(2, BATCH);
                },
                row -> row.getObject(1, UUID.class));
        if (contacts.isEmpty()) {
            return new Batch(null, 0, 0);
        }
        return new Batch(contacts.getLast(), contacts.size(), derive(contacts));
    }

    /**
     * Derives the histories of numbers anew, under their locks; tasks parked by what was there before are looked at again.
     *
     * @return how many differed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int derive(List<UUID> contacts) {
        Instant now = clock.now();
        Map<UUID, ContactHistory> cached = states.lock(contacts);
        Map<UUID, ContactHistory> changed = new LinkedHashMap<>();
        ledger.derive(contacts).forEach((contact, history) -> {
            ContactHistory old =
                    cached.getOrDefault(contact, ContactHistory.EMPTY).remembering(now);
            if (!same(old, history.remembering(now))) {
                changed.put(contact, history.remembering(now));
            }
        });
        states.save(changed);
        ready.wake(changed.keySet());
        return changed.size();
    }

    /** Equal whatever the order in which things were noted. */
    private static boolean same(ContactHistory one, ContactHistory other) {
        return one.attempts().size() == other.attempts().size()
                && one.refusals().size() == other.refusals().size()
                && new HashSet<>(one.attempts()).equals(new HashSet<>(other.attempts()))
                && new HashSet<>(one.refusals()).equals(new HashSet<>(other.refusals()))
                && new HashSet<>(one.reservations()).equals(new HashSet<>(other.reservations()))
                && new HashSet<>(one.doNotCall()).equals(new HashSet<>(other.doNotCall()))
                && one.profiles().equals(other.profiles());
    }
}
