package dev.ringback.task.donotcall;

import dev.ringback.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Notes the ends of entries that have run out, and tells the others. Protection does not wait for it: the numbers know until when each entry holds.
 */
@ApplicationScoped
class RunOutService {

    private static final int BATCH = 200;

    private final EntryStore store;
    private final DoNotCallRegister register;
    private final BusinessClock clock;

    RunOutService(EntryStore store, DoNotCallRegister register, BusinessClock clock) {
        this.store = store;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Ends one batch, in a transaction of its own.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean sweep() {
        List<Entry> over = store.lockRunOut(clock.today(), BATCH);
        over.forEach(register::expire);
        return over.size() == BATCH;
    }
}
