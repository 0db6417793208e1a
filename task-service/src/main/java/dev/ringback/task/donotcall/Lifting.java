package dev.ringback.task.donotcall;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.protection.PeopleLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Takes entries back, under the people lock, so that no number inherits one meanwhile. The tasks they held up may be claimed again, unless
 * something else bars them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Lifting {

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

    /**
     * Lifts an entry.
     *
     * @throws ProblemException NOT_FOUND; NOT_LISTED when it has ended
     */
    void lift(UUID id, String by, String reason) {
        people.share();
        Entry entry = store.lock(id);
        if (entry == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        if (entry.stateOn(clock.today()) != DoNotCallState.LISTED) {
            throw new ProblemException(TaskError.NOT_LISTED);
        }
        histories.change(store.contactsOf(id), locked -> register.lift(entry, by, reason, locked));
    }
}
