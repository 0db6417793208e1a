package dev.ringback.task.donotcall;

import dev.ringback.task.protection.ContactHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The entries that calls ask for (TASK-17), and that corrections of those calls take back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CallEntries {

    private final EntryStore store;
    private final DoNotCallRegister register;

    CallEntries(EntryStore store, DoNotCallRegister register) {
        this.store = store;
        this.register = register;
    }

    /** Entries that are locked to be taken back. */
    public static final class Withdrawal {

        private final List<Entry> entries;
        private final Set<UUID> contacts;

        private Withdrawal(List<Entry> entries, Set<UUID> contacts) {
            this.entries = entries;
            this.contacts = contacts;
        }

        /** The numbers the entries protect, to be locked before they are taken back. */
        public Set<UUID> contacts() {
            return contacts;
        }

        /** The calls that have such entries. */
        public Set<UUID> callIds() {
            return entries.stream().map(Entry::originId).collect(Collectors.toSet());
        }
    }

    /**
     * Locks the entries of calls that nobody ended, and finds their numbers. To be called before any number is locked, and under the people
     * lock, so that no number inherits one of them meanwhile.
     */
    public Withdrawal lock(Collection<UUID> calls) {
        if (calls.isEmpty()) {
            return new Withdrawal(List.of(), Set.of());
        }
        List<Entry> entries = store.lockOfCalls(calls);
        Set<UUID> contacts = new HashSet<>();
        entries.forEach(entry -> contacts.addAll(store.contactsOf(entry.id())));
        return new Withdrawal(entries, contacts);
    }

    /**
     * Takes back what a call asked for: it was not said after all.
     *
     * @param histories the locked histories of at least {@link Withdrawal#contacts}; the changed ones are put back into it, and the caller
     *     saves them
     */
    public void lift(
            Withdrawal withdrawal, UUID callId, String by, String reason, Map<UUID, ContactHistory> histories) {
        withdrawal.entries.stream()
                .filter(entry -> callId.equals(entry.originId()))
                .forEach(entry -> register.lift(entry, by, reason, histories));
    }

    /** Puts numbers on the list, as {@link DoNotCallRegister#list}. */
    public void list(Collection<Wish> wishes, Map<UUID, ContactHistory> histories) {
        register.list(wishes, histories);
    }
}
