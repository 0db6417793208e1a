package dev.ringback.task.donotcall;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.protection.PeopleLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes entries back; the tasks they held up may be claimed again, unless something else bars them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Lifting {

    private final EntryStore store;
    private final DoNotCallRegister register;
    private final PeopleLock people;
    private final HeldHistories histories;
    private final BusinessClock clock;

    Lifting(
            EntryStore store,
            DoNotCallRegister register,
            PeopleLock people,
            HeldHistories histories,
            BusinessClock clock) {
        this.store = store;
        this.register = register;
        this.people = people;
        this.histories = histories;
        this.clock = clock;
    }

    /** Locks what is needed to lift the entries that a call asked for, and lifts them: what it said was not said after all. */
    public void withdrawCall(UUID callId, String by, String reason) {
        people.share();
        lift(store.lockOfCall(callId), by, reason);
    }

    /**
     * Lifts an entry.
     *
     * @throws ProblemException NOT_FOUND; NOT_LISTED when it has ended
     */
    public void lift(UUID id, String by, String reason) {
        people.share();
        Entry entry = store.lock(id);
        if (entry == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        if (entry.stateOn(clock.today()) != DoNotCallState.LISTED) {
            throw new ProblemException(TaskError.NOT_LISTED);
        }
        lift(List.of(entry), by, reason);
    }

    /** Lifts locked entries. The caller holds the people lock, so that no number inherits one of them meanwhile. */
    private void lift(List<Entry> entries, String by, String reason) {
        List<UUID> contacts = new ArrayList<>();
        entries.forEach(entry -> contacts.addAll(store.contactsOf(entry.id())));
        histories.change(contacts, locked -> entries.forEach(entry -> register.lift(entry, by, reason, locked)));
    }
}
