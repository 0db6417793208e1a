package dev.ringback.task.donotcall;

import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.task.ReadyTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Changes the histories of numbers under their locks: all are locked at once, in rising order. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HeldHistories {

    private final ContactStates states;
    private final ReadyTable ready;

    HeldHistories(ContactStates states, ReadyTable ready) {
        this.states = states;
        this.ready = ready;
    }

    /** Locks numbers, has their histories changed in place, stores them, and lets parked tasks of theirs be looked at again. */
    void change(Collection<UUID> contacts, Consumer<Map<UUID, ContactHistory>> change) {
        Map<UUID, ContactHistory> histories =
                new LinkedHashMap<>(states.lock(contacts.stream().distinct().toList()));
        change.accept(histories);
        states.save(histories);
        ready.wake(histories.keySet());
    }
}
